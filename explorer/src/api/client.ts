import { ROOT } from "../root.ts";
import type { Document } from "./documents.ts";

export const ENDPOINT = new URL("graphql", ROOT);

/** Whether GraphiQL is served at the same address. */
export const HAS_GRAPHIQL = document.documentElement.dataset["ide"] !== "no";

const RETRIED = new Set(["DATABASE_UNAVAILABLE", "OVERLOADED"]);

/** The service or its database doesn't respond: the request can be repeated. */
export class Unavailable extends Error {}

/** The service rejected the request. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Body<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Run a query. Throws Unavailable or Refused. */
export async function fetchQuery<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const { data, errors } = await post<Data>({ query: document.text, variables }, signal);
  const error = errors?.[0];
  if (RETRIED.has(error?.extensions?.code ?? "")) throw new Unavailable(error?.message);
  if (error) throw new Refused(error.extensions?.code ?? "", error.message);
  if (!data) throw new Unavailable("no data");
  return data;
}

async function post<Data>(body: object, signal?: AbortSignal): Promise<Body<Data>> {
  try {
    const response = await fetch(ENDPOINT, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
    return (await response.json()) as Body<Data>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unavailable(String(error));
  }
}

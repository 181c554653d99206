import { ROOT } from "../root.ts";
import type { Document } from "./documents.ts";

export const ENDPOINT = new URL("graphql", ROOT);

/** Whether GraphiQL is served at the same address. */
export const HAS_GRAPHIQL = document.documentElement.dataset["ide"] !== "no";

/** Why there is no answer for now: the service isn't reached, its database isn't, it has too much to do, or this reader asked for too much. */
export type Absence = "network" | "database" | "busy" | "rate";

const TOO_MANY_REQUESTS = 429;
const RETRY_SECONDS = 2;

/** There is no answer for now: the request can be repeated after some seconds. */
export class Unavailable extends Error {
  readonly absence: Absence;
  readonly seconds: number;

  constructor(absence: Absence, seconds = RETRY_SECONDS) {
    super(absence);
    this.absence = absence;
    this.seconds = seconds;
  }
}

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
  const { body, status, wait } = await post<Data>({ query: document.text, variables }, signal);
  const error = body.errors?.[0];
  const code = error?.extensions?.code ?? "";
  if (code === "DATABASE_UNAVAILABLE") throw new Unavailable("database", wait);
  if (code === "OVERLOADED") throw new Unavailable(status === TOO_MANY_REQUESTS ? "rate" : "busy", wait);
  if (error) throw new Refused(code, error.message);
  if (!body.data) throw new Unavailable("network", wait);
  return body.data;
}

interface Answer<Data> {
  body: Body<Data>;
  status: number;
  /** After how many seconds the service wants to be asked again, if it says so. */
  wait: number | undefined;
}

async function post<Data>(request: object, signal?: AbortSignal): Promise<Answer<Data>> {
  let response: Response | null = null;
  try {
    response = await fetch(ENDPOINT, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify(request),
      signal: signal ?? null,
    });
    return { body: (await response.json()) as Body<Data>, status: response.status, wait: retryAfter(response) };
  } catch (error) {
    if (signal?.aborted) throw error;
    // What answers in another language is a proxy before the service.
    throw new Unavailable(
      response?.status === TOO_MANY_REQUESTS ? "rate" : "network",
      response ? retryAfter(response) : undefined,
    );
  }
}

/** The header Retry-After, which holds seconds or a date. */
function retryAfter({ headers }: Response): number | undefined {
  const text = headers.get("retry-after");
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1_000);
  return seconds > 0 ? seconds : undefined;
}

import { initGraphQLTada } from "gql.tada";
import { print } from "graphql";
import type { TadaDocumentNode } from "gql.tada";
import type { introspection } from "./graphql-env.d.ts";

/** Parses a query and derives its types from the schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; Date: string };
}>();

interface Failure {
  message: string;
  extensions?: { code?: string };
}

/** The service can't be reached, or what responds at its address is not a GraphQL service. */
export class ConnectionError extends Error {}

/** The service responded with errors; `code` is that of the first one. */
export class ApiError extends Error {
  readonly code: string | undefined;

  constructor(failures: readonly [Failure, ...Failure[]]) {
    super(failures.map(({ message, extensions }) => `${message} (${extensions?.code})`).join("\n"));
    this.code = failures[0].extensions?.code;
  }
}

/** Sends a query to the service at `url`, and returns its data; throws a ConnectionError, or an ApiError if the response has errors. */
export async function request<Result, Variables>(
  url: string,
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await post(url, JSON.stringify({ query: print(query), variables }));
  const body = (await response.json().catch(() => null)) as { data?: Result; errors?: [Failure, ...Failure[]] } | null;
  if (body?.errors?.length) throw new ApiError(body.errors);
  if (!body?.data) throw new ConnectionError(`${url} returned status ${response.status} without a GraphQL response`);
  return body.data;
}

async function post(url: string, body: string): Promise<Response> {
  try {
    return await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    throw new ConnectionError(`${url} can't be reached: ${cause?.code ?? message}`);
  }
}

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
  extensions: { code: string };
}

/** The service responded with errors; `code` is that of the first one. */
export class ApiError extends Error {
  readonly code: string;

  constructor(failures: readonly [Failure, ...Failure[]]) {
    super(failures.map(({ message, extensions }) => `${message} (${extensions.code})`).join("\n"));
    this.code = failures[0].extensions.code;
  }
}

/** Sends a query to the service at `url`, and returns its data; throws an ApiError if the response has errors. */
export async function request<Result, Variables>(
  url: string,
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(query), variables }),
  });
  const body = (await response.json()) as { data: Result; errors?: [Failure, ...Failure[]] };
  if (body.errors) throw new ApiError(body.errors);
  return body.data;
}

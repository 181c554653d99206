import { initGraphQLTada } from "gql.tada";
import { print } from "graphql";
import type { TadaDocumentNode } from "gql.tada";
import type { introspection } from "./graphql-env.d.ts";

/** Makes a query; its types come from the schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; Date: string };
}>();

interface Failure {
  message: string;
  extensions: { code: string };
}

/** The errors of an answer; `code` is the first one's. */
export class ApiError extends Error {
  readonly code: string;

  constructor(failures: readonly [Failure, ...Failure[]]) {
    super(failures.map(({ message, extensions }) => `${message} (${extensions.code})`).join("\n"));
    this.code = failures[0].extensions.code;
  }
}

/** The answer of the service at that address. */
export async function ask<Result, Variables>(
  url: string,
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(query), variables }),
  });
  const answer = (await response.json()) as { data: Result; errors?: [Failure, ...Failure[]] };
  if (answer.errors) throw new ApiError(answer.errors);
  return answer.data;
}

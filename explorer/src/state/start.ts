import { HOME } from "../api/documents.ts";
import type { HomeQuery, HomeQueryVariables } from "../api/generated.ts";
import { pageThrough } from "./paging.ts";
import { useQuery } from "./query.ts";

const NOTHING: HomeQueryVariables = {};

/** What the start page asks. */
export const START = {
  document: HOME,
  variables: NOTHING,
  paging: pageThrough<HomeQuery, HomeQueryVariables>(["issues", "documents"]),
};

/** What the start page shows, if it is wanted. */
export const useStart = (wanted = true) => useQuery(START.document, wanted ? START.variables : null, START.paging);

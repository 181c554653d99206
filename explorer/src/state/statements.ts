import { STATEMENTS } from "../api/documents.ts";
import type { StatementsQuery, StatementsQueryVariables } from "../api/generated.ts";
import { type Paging, type QueryState, useQuery } from "./query.ts";

/** Lists and maps of more statements are no longer usable; filters narrow them down. */
const MAX_STATEMENTS = 5_000;

export const STATEMENT_PAGES: Paging<StatementsQuery, StatementsQueryVariables> = {
  next: (all, { claims, evidenceItems }, variables) => {
    const shown = (all.claims?.nodes.length ?? 0) + (all.evidenceItems?.nodes.length ?? 0);
    const withClaims = claims?.pageInfo.hasNextPage ?? false;
    const withEvidence = evidenceItems?.pageInfo.hasNextPage ?? false;
    if (shown >= MAX_STATEMENTS || !(withClaims || withEvidence)) return null;
    const claimsAfter = claims?.pageInfo.endCursor ?? null;
    const evidenceAfter = evidenceItems?.pageInfo.endCursor ?? null;
    return { ...variables, withClaims, withEvidence, claimsAfter, evidenceAfter };
  },
  merge: (all, page) => ({
    ...all,
    ...(all.claims && page.claims && { claims: append(all.claims, page.claims) }),
    ...(all.evidenceItems && page.evidenceItems && { evidenceItems: append(all.evidenceItems, page.evidenceItems) }),
  }),
};

function append<Page extends { nodes: unknown[] }>(all: Page, page: Page): Page {
  return { ...page, nodes: [...all.nodes, ...page.nodes] };
}

/** Load all claims and evidence, page by page. */
export function useStatements(variables: StatementsQueryVariables | null): QueryState<StatementsQuery> {
  return useQuery(STATEMENTS, variables, STATEMENT_PAGES);
}

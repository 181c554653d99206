import { CRUX } from "../api/documents.ts";
import type { CruxQuery, CruxQueryVariables } from "../api/generated.ts";
import type { Crux, MeetingPath } from "../api/types.ts";
import { type Asked, type Paging, type QueryState, useQuery } from "./query.ts";

const BETWEEN = "~";

/** How many paths are loaded at first, and on each page when the reader asks for all. */
const [FIRST, PAGE] = [30, 200];

const ALL: Paging<CruxQuery, CruxQueryVariables> = {
  next: (_, { opportunityChallengePaths: { pageInfo } }, variables) =>
    pageInfo.hasNextPage ? { ...variables, after: pageInfo.endCursor } : null,
  merge: ({ opportunityChallengePaths: all }, { opportunityChallengePaths: page }) => ({
    opportunityChallengePaths: { ...page, nodes: [...all.nodes, ...page.nodes] },
  }),
};

/** The variables of the query for the paths that meet at a statement: of an issue or of everything, the first or all. */
export function pathsVariables(issue: string | null, meetingPoint: string, all: boolean): CruxQueryVariables {
  return { issue, meetingPoint, first: all ? PAGE : FIRST, after: null };
}

/** Load the first paths, or all of them page by page. */
export function usePaths(variables: CruxQueryVariables | null, all: boolean): QueryState<CruxQuery> {
  return useQuery(CRUX, variables, all ? ALL : undefined);
}

/** The paths that meet at a crux of an issue, and how they are asked for; nothing without a crux. */
export interface Meeting {
  answer: QueryState<CruxQuery>;
  asked: Asked | null;
}

/** Load the paths to the selected crux; those of a former one aren't shown in its place. */
export function useMeeting(issue: string, crux: Crux | null, query: URLSearchParams): Meeting {
  const all = query.has("all");
  const variables = crux && pathsVariables(issue, crux.node.id, all);
  const answer = usePaths(variables, all);
  const [path] = answer.data?.opportunityChallengePaths.nodes ?? [];
  const former = path && path.meetingPoint.id !== crux?.node.id;
  return {
    answer: former ? { ...answer, data: null } : answer,
    asked: variables && { document: CRUX, variables, ...(all && { paging: ALL }) },
  };
}

/** The paths of one opportunity and one challenge. */
export interface PathGroup<Path = MeetingPath> {
  /** As addresses name it. */
  name: string;
  paths: [Path, ...Path[]];
}

type Ends = { opportunity: { id: string }; challenge: { id: string } };

/** Paths by the pair that they join, in the order of the first of each. */
export function groupPaths<Path extends Ends>(paths: Path[]): PathGroup<Path>[] {
  const groups = new Map<string, PathGroup<Path>>();
  for (const path of paths) {
    const name = [path.opportunity.id, path.challenge.id].join(BETWEEN);
    const known = groups.get(name);
    if (known) known.paths.push(path);
    else groups.set(name, { name, paths: [path] });
  }
  return [...groups.values()];
}

/** One of the ways of a group, as addresses name it. */
export const nameWay = (group: string, index: number) => [group, index + 1].join(BETWEEN);

/** Whether an address has a group, or one of the ways, unfolded. A group stays open around its way. */
export function unfolded(query: URLSearchParams, name: string): boolean {
  const path = query.get("path");
  return path === name || (path?.startsWith(`${name}${BETWEEN}`) ?? false);
}

/** The path that an address has unfolded; of a group as such, its first. */
export function unfoldedPath<Path extends Ends>(query: URLSearchParams, paths: Path[]): Path | null {
  const group = groupPaths(paths).find(({ name }) => unfolded(query, name));
  const index = group?.paths.findIndex((_, at) => nameWay(group.name, at) === query.get("path")) ?? -1;
  return group?.paths[Math.max(index, 0)] ?? null;
}

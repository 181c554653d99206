import { CHOICES } from "../api/documents.ts";
import type { ChoicesQuery, ChoicesQueryVariables } from "../api/generated.ts";
import type { Named } from "../api/types.ts";
import type { Parents } from "./issue_levels.ts";
import { pageThrough } from "./paging.ts";
import { useQuery } from "./query.ts";

const NOTHING: ChoicesQueryVariables = {};
const NAMES = pageThrough<ChoicesQuery, ChoicesQueryVariables>(["issues", "actors"]);

/** All issues and actors that a view can be narrowed to. */
export function useChoices(): { issues: Named[]; actors: Named[] } {
  const { data } = useQuery(CHOICES, NOTHING, NAMES);
  return { issues: data?.issues.nodes ?? [], actors: data?.actors.nodes ?? [] };
}

/** Which issues are parts of which, if it is wanted; null until it is known. */
export function useParents(wanted: boolean): Parents | null {
  const { data, loading, error } = useQuery(CHOICES, wanted ? NOTHING : null, NAMES);
  if (wanted && !error && (loading || !data)) return null;
  return new Map(data?.issues.nodes.flatMap(({ name, parent }) => (parent ? [[name, parent.name] as const] : [])));
}

import { CHOICES } from "../api/documents.ts";
import type { ChoicesQuery, ChoicesQueryVariables } from "../api/generated.ts";
import type { Named } from "../api/types.ts";
import { pageThrough } from "./paging.ts";
import { useQuery } from "./query.ts";

const NOTHING: ChoicesQueryVariables = {};
const NAMES = pageThrough<ChoicesQuery, ChoicesQueryVariables>(["issues", "actors"]);

/** All issues and actors that a view can be narrowed to. */
export function useChoices(): { issues: Named[]; actors: Named[] } {
  const { data } = useQuery(CHOICES, NOTHING, NAMES);
  return { issues: data?.issues.nodes ?? [], actors: data?.actors.nodes ?? [] };
}

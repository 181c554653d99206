import { role, type Verdict, verdict } from "../api/statements.ts";
import type { ClaimRole, ListedStatement } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { gatherIssues, type Parents } from "./issue_levels.ts";
import type { Drawn } from "./relations.ts";
import { mainTopics, partition } from "./split.ts";

/** What statements are listed by. */
export type Grouping = keyof typeof t.statements.groupings;

export const GROUPINGS = Object.keys(t.statements.groupings) as Grouping[];

export interface Group {
  name: string;
  nodes: ListedStatement[];
}

/** Groups under the issue that they are parts of; without a name where there are few. */
export interface Section {
  name: string | null;
  groups: Group[];
}

/** The grouping of an address. */
export const parseGrouping = (text: string | null): Grouping => GROUPINGS.find((one) => one === text) ?? "issue";

/** Statements in groups, those of issues in sections as on the map, the largest first. Each is in one group. */
export function listStatements(nodes: ListedStatement[], drawn: Drawn, by: Grouping, parents: Parents): Section[] {
  if (by !== "issue") return [{ name: null, groups: group(nodes, NAMES[by]) }];
  const topics = mainTopics(drawn.nodes, drawn.links);
  const above = gatherIssues(topics.values(), parents);
  const groups = group(nodes, ({ id }) => topics.get(id) ?? t.map.noTopic);
  const sections = partition(groups, ({ name }) => above.get(name) ?? name);
  if (sections.size === groups.length) return [{ name: null, groups }];
  return [...sections]
    .map(([name, groups]) => ({ name, groups: generalFirst(name, groups) }))
    .sort((a, b) => size(b) - size(a));
}

const NAMES: Record<Exclude<Grouping, "issue">, (node: ListedStatement) => string> = {
  role: (node) => t.map.sides[role(node) ?? node.__typename],
  kind: (node) => t.kinds["kind" in node ? node.kind : node.evidenceKind],
  verdict: ({ acceptance }) => {
    const found = verdict(acceptance.label, acceptance.rule);
    return found ? t.verdicts[found] : t.notHeld;
  },
  type: (node) => (node.__typename === "Claim" ? t.statements.claims : t.statements.evidence),
};

const group = (nodes: ListedStatement[], name: (node: ListedStatement) => string): Group[] =>
  [...partition(nodes, name)].map(([name, nodes]) => ({ name, nodes })).sort((a, b) => b.nodes.length - a.nodes.length);

/** What is about the issue of a section as such, before its parts. */
function generalFirst(section: string, groups: Group[]): Group[] {
  const [own, parts] = [groups.filter(({ name }) => name === section), groups.filter(({ name }) => name !== section)];
  return [...own.map(({ nodes }) => ({ name: t.statements.general, nodes })), ...parts];
}

export const size = ({ groups }: Section) => groups.reduce((sum, { nodes }) => sum + nodes.length, 0);

/** How many of some statements have each role, and each verdict. */
export function tally(nodes: ListedStatement[]): { roles: Map<ClaimRole, number>; verdicts: Map<Verdict, number> } {
  const roles = new Map<ClaimRole, number>();
  const verdicts = new Map<Verdict, number>();
  for (const node of nodes) {
    const [side, found] = [role(node), verdict(node.acceptance.label, node.acceptance.rule)];
    if (side) roles.set(side, (roles.get(side) ?? 0) + 1);
    if (found) verdicts.set(found, (verdicts.get(found) ?? 0) + 1);
  }
  return { roles, verdicts };
}

import { role, type Verdict, verdict } from "../api/statements.ts";
import type { ClaimRole, ListedStatement } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { gatherIssues, type Parents, specific } from "./issue_levels.ts";
import { partition } from "./partition.ts";

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

/** Issues as statements are listed by them: which are parts of which, and the one that the list is narrowed to. */
export interface Issues {
  parents: Parents;
  within: string | null;
}

/**
 * Statements in groups, the largest first. By issue, each is in the group of every issue that it is about, except of those whose
 * parts it is about, and groups are in sections as on the map; otherwise each is in one group.
 */
export function listStatements(nodes: ListedStatement[], by: Grouping, issues: Issues): Section[] {
  if (by !== "issue") return [{ name: null, groups: group(nodes, (node) => [NAMES[by](node)]) }];
  const { parents, within } = issues;
  const groups = group(nodes, (node) => {
    const about = node.issues.map(({ name }) => name);
    const shown = specific(about, parents, within);
    return shown.length > 0 ? shown : [t.map.noTopic];
  });
  const above = gatherIssues(
    groups.map(({ name }) => name).filter((name) => name !== t.map.noTopic),
    parents,
  );
  const sections = partition(groups, ({ name }) => [above.get(name) ?? name]);
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

const group = (nodes: ListedStatement[], names: (node: ListedStatement) => string[]): Group[] =>
  [...partition(nodes, names)]
    .map(([name, nodes]) => ({ name, nodes }))
    .sort((a, b) => b.nodes.length - a.nodes.length);

/** What is about the issue of a section as such, before its parts. */
function generalFirst(section: string, groups: Group[]): Group[] {
  const [own, parts] = [groups.filter(({ name }) => name === section), groups.filter(({ name }) => name !== section)];
  return [...own.map(({ nodes }) => ({ name: t.statements.general, nodes })), ...parts];
}

/** How many statements are in a section. */
export const size = ({ groups }: Section) => new Set(groups.flatMap(({ nodes }) => nodes)).size;

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

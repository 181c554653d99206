import { t } from "../i18n/index.ts";
import type { MapLink, MapNode } from "../map/index.ts";
import { type Parents, specific } from "./issue_levels.ts";
import { type Parts, split } from "./split.ts";

/** A map in which groups stand for statements. */
export interface GroupedMap {
  nodes: MapNode[];
  links: MapLink[];
  /** The path that opens each group, by its id on the map. */
  paths: Map<string, string[]>;
  /** The names of the groups that are open, from the outermost. */
  open: string[];
  /** How many relations between groups are left out: only the bundles of most relations are drawn. */
  left: number;
  /** What the innermost open group holds, statements or groups; empty for a map that is shown as it is. */
  opened: string[];
}

const GROUP = "group:";
/** More bundles between groups can't be told apart. */
const MOST_BUNDLES = 30;

const BETWEEN = "~";

/** The names of the open groups, as an address has them. */
export const parseGroups = (text: string | null): string[] =>
  text ? text.split(BETWEEN).map((name) => name.replaceAll("%7E", BETWEEN).replaceAll("%25", "%")) : [];

/** Names of groups, from the outermost, for an address. */
export const formatGroups = (path: string[]): string =>
  path.map((name) => name.replaceAll("%", "%25").replaceAll(BETWEEN, "%7E")).join(BETWEEN);

/** Whether an id belongs to a group or to relations of a group. */
export const isGroup = (id: string) => id.startsWith(GROUP);

/**
 * The map as far as a path of group names opens it: the groups inside the innermost open one, or its statements, with the
 * other groups that they have relations with. A map of few statements is shown as it is. A statement of several groups is drawn
 * in the open one, and otherwise has its relations at the smallest.
 */
export function groupMap(nodes: MapNode[], links: MapLink[], path: string[], parents: Parents): GroupedMap {
  const open: string[] = [];
  const paths = new Map<string, string[]>();
  const owners = new Map<string, string>();
  const closed: MapNode[] = [];
  let [members, parts] = [nodes, split(nodes, links, parents)];
  let within: string | null = null;
  for (const name of path) {
    const part = parts?.get(name);
    if (!parts || !part) break;
    parts.delete(name);
    closed.push(...close(parts));
    open.push(name);
    if (part.some(({ topics = [] }) => specific(topics, parents, name).length > 0)) within = name;
    [members, parts] = [part, split(part, links, parents, within)];
  }
  if (parts) {
    const groups = close(parts);
    const opened = groups.map(({ id }) => id);
    const all = bundle(links, owners, new Set(opened)).sort((a, b) => b.count! - a.count!);
    const [drawn, lesser] = [all.slice(0, MOST_BUNDLES), all.slice(MOST_BUNDLES)];
    const left = lesser.reduce((sum, { count }) => sum + count!, 0);
    return { nodes: groups, links: drawn, paths, open, left, opened };
  }
  for (const { id } of members) owners.set(id, id);
  const drawn = bundle(links, owners, new Set(members.map(({ id }) => id)));
  const linked = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const opened = open.length ? members.map(({ id }) => id) : [];
  return {
    nodes: [...members, ...closed.filter(({ id }) => linked.has(id))],
    links: drawn,
    paths,
    open,
    left: 0,
    opened,
  };

  /** Groups for parts, the largest first. */
  function close(parts: Parts): MapNode[] {
    return [...parts]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([name, part]) => {
        const way = [...open, name];
        const id = GROUP + JSON.stringify(way);
        paths.set(id, way);
        for (const node of part) owners.set(node.id, id);
        return groupNode(id, name, part);
      });
  }
}

function groupNode(id: string, name: string, members: MapNode[]): MapNode {
  const count = (role: string) => members.filter((node) => node.role === role).length;
  const statements = members.filter(({ type }) => type !== "Argument").length;
  const note = t.map.members(statements, count("OPPORTUNITY"), count("CHALLENGE"));
  const dim = members.every(({ emphasis }) => emphasis === "dim");
  return { id, title: name, text: t.map.openGroup(name), note, type: "Group", ...(dim && { emphasis: "dim" }) };
}

/**
 * The relations of what is opened, statements or groups, with each other and with the groups around it: those from one to
 * another of which one is a group are drawn as one for each polarity, which limits where all of them do.
 */
function bundle(links: MapLink[], owners: Map<string, string>, opened: Set<string>): MapLink[] {
  const bundled = new Map<string, MapLink>();
  for (const link of links) {
    const [source, target] = [owners.get(link.source), owners.get(link.target)];
    if (!source || !target || (isGroup(source) && source === target)) continue;
    if (!opened.has(source) && !opened.has(target)) continue;
    const alone = source === link.source && target === link.target;
    const { polarity } = link;
    const id = alone ? link.id : `${GROUP}${source}>${target}>${polarity}`;
    const { count = 0, limits = true } = bundled.get(id) ?? {};
    const all = { limits: limits && (link.limits ?? false), implicit: false, count: count + 1 };
    bundled.set(id, alone ? link : { id, source, target, polarity, ...all });
  }
  return [...bundled.values()];
}

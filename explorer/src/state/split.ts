import { t } from "../i18n/index.ts";
import type { MapLink, MapNode } from "../map/index.ts";
import { gatherIssues, type Parents, specific } from "./issue_levels.ts";
import { partition } from "./partition.ts";

/** A map of more statements is shown as groups. */
export const MOST = 100;
/** Clusters of statements around the most connected ones: their least size, and how many there are at most. */
const CLUSTER = { least: 5, size: 40, most: 25 };

export type Parts = Map<string, MapNode[]>;

/**
 * Too many statements for one map, in named parts: by issue, or else by side, or else as clusters around the most connected
 * statements. Null if they are few enough to be shown. They may be those of an issue already. A statement is in the part of each issue
 * that it is about, but not of one that has such a part.
 */
export function split(
  members: MapNode[],
  links: MapLink[],
  parents: Parents,
  within: string | null = null,
): Parts | null {
  if (members.length <= MOST) return null;
  const byTopic = partByIssue(members, links, parents, within);
  if (divides(byTopic, members)) return byTopic;
  const bySide = partition(members, ({ role, type }) => [t.map.sides[role ?? type]]);
  return divides(bySide, members) ? bySide : clusters(members, links);
}

/** Whether parts are much smaller than the whole. */
function divides(parts: Parts, { length }: MapNode[]): boolean {
  return [...parts.values()].every((part) => part.length <= 0.9 * length);
}

/** Statements by issue; an argument has the issues of its conclusion. */
function partByIssue(members: MapNode[], links: MapLink[], parents: Parents, within: string | null): Parts {
  const topics = new Map<string, string[]>();
  for (const { id, topics: about } of members) if (about) topics.set(id, specific(about, parents, within));
  for (const { source, target } of links) {
    const about = topics.get(target);
    if (about && !topics.has(source)) topics.set(source, about);
  }
  const above = gatherIssues([...topics.values()].flat(), parents);
  return partition(members, ({ id }) => {
    const names = new Set(topics.get(id)?.map((name) => above.get(name)!));
    return names.size > 0 ? [...names] : [t.map.noTopic];
  });
}

/** Statements gathered around the most connected ones, step by step; what is left over is cut into pieces in its order. */
function clusters(members: MapNode[], links: MapLink[]): Parts {
  const size = Math.max(CLUSTER.size, Math.ceil(members.length / CLUSTER.most));
  const near = adjacency(members, links);
  const free = new Set(members.map(({ id }) => id));
  const nodes = new Map(members.map((node) => [node.id, node]));
  const parts: Parts = new Map();
  const left: string[] = [];
  for (const { id, title } of [...members].sort((a, b) => near.get(b.id)!.length - near.get(a.id)!.length)) {
    if (!free.has(id)) continue;
    const gathered = gather(id, near, free, size);
    if (gathered.length < CLUSTER.least) left.push(...gathered);
    else
      parts.set(
        unique(t.map.around(title), parts),
        gathered.map((one) => nodes.get(one)!),
      );
  }
  for (let start = 0; start < left.length; start += size) {
    const piece = left.slice(start, start + size);
    parts.set(
      t.map.others(start + 1, start + piece.length),
      piece.map((id) => nodes.get(id)!),
    );
  }
  return parts;
}

/** A name that no other part has. */
function unique(name: string, parts: Parts): string {
  let [free, number] = [name, 1];
  while (parts.has(free)) free = `${name} (${++number})`;
  return free;
}

function adjacency(members: MapNode[], links: MapLink[]): Map<string, string[]> {
  const near = new Map(members.map(({ id }) => [id, [] as string[]]));
  for (const { source, target } of links) {
    if (!near.has(source) || !near.has(target)) continue;
    near.get(source)!.push(target);
    near.get(target)!.push(source);
  }
  return near;
}

/** Take the free nodes nearest to a node, at most `size` of them, in breadth-first order. */
function gather(start: string, near: Map<string, string[]>, free: Set<string>, size: number): string[] {
  free.delete(start);
  const gathered = [start];
  for (const node of gathered) {
    for (const next of near.get(node)!) {
      if (gathered.length < size && free.delete(next)) gathered.push(next);
    }
  }
  return gathered;
}

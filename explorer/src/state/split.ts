import { t } from "../i18n/index.ts";
import type { MapLink, MapNode } from "../map/index.ts";
import { gatherIssues, type Parents } from "./issue_levels.ts";

/** A map of more statements is shown as groups. */
export const MOST = 100;
/** Clusters of statements around the most connected ones: their least size, and how many there are at most. */
const CLUSTER = { least: 5, size: 40, most: 25 };

export type Parts = Map<string, MapNode[]>;

/**
 * Too many statements for one map, in named parts: by issue, or else by side, or else as clusters around the most connected
 * statements. Null if they are few enough to be shown.
 */
export function split(members: MapNode[], links: MapLink[], parents: Parents): Parts | null {
  if (members.length <= MOST) return null;
  const topics = mainTopics(members, links);
  const above = gatherIssues(topics.values(), parents);
  const byTopic = partition(members, ({ id }) => above.get(topics.get(id) ?? "") ?? t.map.noTopic);
  if (divides(byTopic, members)) return byTopic;
  const bySide = partition(members, ({ role, type }) => t.map.sides[role ?? type]);
  return divides(bySide, members) ? bySide : clusters(members, links);
}

/** Whether parts are much smaller than the whole. */
function divides(parts: Parts, { length }: MapNode[]): boolean {
  return [...parts.values()].every((part) => part.length <= 0.9 * length);
}

export function partition<Node>(members: Node[], name: (node: Node) => string): Map<string, Node[]> {
  const parts = new Map<string, Node[]>();
  for (const node of members) {
    const part = parts.get(name(node));
    if (part) part.push(node);
    else parts.set(name(node), [node]);
  }
  return parts;
}

/** The rarest issue of each statement, which says most about it. What has none takes that of its conclusion. */
export function mainTopics(members: MapNode[], links: MapLink[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of members.flatMap(({ topics = [] }) => topics)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const main = new Map<string, string>();
  for (const { id, topics = [] } of members) {
    const [rarest] = [...topics].sort((a, b) => counts.get(a)! - counts.get(b)!);
    if (rarest) main.set(id, rarest);
  }
  for (const { source, target } of links) {
    const topic = main.get(target);
    if (topic && !main.has(source)) main.set(source, topic);
  }
  return main;
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

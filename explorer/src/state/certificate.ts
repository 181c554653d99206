import type { Justification } from "../api/types.ts";

type Reason = Pick<Justification, "statementId" | "label"> & { relations: { sourceId: string; targetId: string }[] };

/** The reasons of a certificate, that of `id` first, each before those that it rests on. */
export function fromTheTop<One extends Reason>(id: string, why: One[]): One[] {
  const known = new Map(why.map((one) => [one.statementId, one]));
  const reached = walk([id], (at) => neighbours(known.get(at)).filter((next) => known.has(next)));
  const ordered = reached.flatMap((one) => known.get(one) ?? []);
  return [...ordered, ...why.filter((one) => !reached.includes(one.statementId))];
}

/**
 * The circle that keeps a statement open: the shortest one of open statements that bear on each other, next to the
 * statement; null if the certificate has none.
 */
export function deadlock<One extends Reason>(id: string, why: One[]): One[] | null {
  const open = new Map(why.filter((one) => one.label === "UNDEC").map((one) => [one.statementId, one]));
  const bearing = (at: string) => neighbours(open.get(at)).filter((next) => open.has(next));
  for (const start of walk([id], bearing)) {
    const circle = circleThrough(start, bearing);
    if (circle) return circle.flatMap((one) => open.get(one) ?? []);
  }
  return null;
}

/** The other ends of a reason's relations. */
function neighbours(reason: Reason | undefined): string[] {
  const ends = reason?.relations.flatMap(({ sourceId, targetId }) => [sourceId, targetId]) ?? [];
  return ends.filter((end) => end !== reason?.statementId);
}

/** Everything that can be reached, nearest first. */
function walk(from: string[], next: (at: string) => string[]): string[] {
  const reached = new Set(from);
  for (const at of reached) for (const one of next(at)) reached.add(one);
  return [...reached];
}

function circleThrough(start: string, next: (at: string) => string[]): string[] | null {
  const before = new Map<string, string>();
  const queue = [start];
  for (const at of queue) {
    for (const one of next(at)) {
      if (one === start) return trail(at, before);
      if (before.has(one)) continue;
      before.set(one, at);
      queue.push(one);
    }
  }
  return null;
}

function trail(end: string, before: Map<string, string>): string[] {
  const found = [end];
  for (let at = before.get(end); at !== undefined; at = before.get(at)) found.unshift(at);
  return found;
}

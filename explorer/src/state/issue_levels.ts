/** The name of the issue that each issue is a part of, by its own name. */
export type Parents = Map<string, string>;

/** More issues than that are gathered under those above them, unless fewer than the least would be left. */
const FEW = { most: 12, least: 3 };

/** The issue that each issue is shown under: itself, or where there are too many, one above it. The lowest levels are gathered first. */
export function gatherIssues(names: Iterable<string>, parents: Parents): Map<string, string> {
  let gathered = new Map([...names].map((name) => [name, name]));
  const shown = () => new Set(gathered.values());
  for (let level = lowest(shown(), parents); level > 0 && shown().size > FEW.most; level--) {
    const next = new Map(
      [...gathered].map(([name, at]) => [name, depth(at, parents) === level ? parents.get(at)! : at]),
    );
    if (new Set(next.values()).size < FEW.least) break;
    gathered = next;
  }
  return gathered;
}

const lowest = (names: Set<string>, parents: Parents) => Math.max(0, ...[...names].map((name) => depth(name, parents)));

/** How many issues are above an issue. */
function depth(name: string, parents: Parents): number {
  const above = new Set<string>();
  for (let at = parents.get(name); at !== undefined && !above.has(at); at = parents.get(at)) above.add(at);
  return above.size;
}

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

/** The issues of a statement that it is shown under: those inside an issue, where the view is narrowed to it, and none that another is a part of. */
export function specific(names: string[], parents: Parents, within: string | null): string[] {
  const inside = within === null ? names : names.filter((name) => name === within || isAbove(within, name, parents));
  const lowest = inside.filter((name) => !inside.some((other) => isAbove(name, other, parents)));
  return lowest.length > 0 ? lowest : inside;
}

/** How many issues are above an issue. */
const depth = (name: string, parents: Parents) => ancestors(name, parents).size;

/** Whether one issue is a part of another, or of its parts. */
const isAbove = (above: string, name: string, parents: Parents) => ancestors(name, parents).has(above);

function ancestors(name: string, parents: Parents): Set<string> {
  const above = new Set<string>();
  for (let at = parents.get(name); at !== undefined && !above.has(at); at = parents.get(at)) above.add(at);
  return above;
}

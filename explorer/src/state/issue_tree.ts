/** An issue with the issues that are parts of it. */
export interface Branch<Issue> {
  issue: Issue;
  parts: Branch<Issue>[];
}

interface Parted {
  id: string;
  parent: { id: string } | null;
}

/** Issues as the trees that they form, siblings in the order given. An issue of an unknown parent is a root. */
export function growTrees<Issue extends Parted>(issues: Issue[]): Branch<Issue>[] {
  const branches = new Map(issues.map((issue): [string, Branch<Issue>] => [issue.id, { issue, parts: [] }]));
  const roots: Branch<Issue>[] = [];
  for (const branch of branches.values()) {
    const parent = branches.get(branch.issue.parent?.id ?? "");
    (parent?.parts ?? roots).push(branch);
  }
  return roots;
}

/** More issues can't be seen at a glance. */
const MOST_OPEN = 12;

/** How many levels of trees can be shown at a glance: at least the first, all of a small tree. */
export function openLevels<Issue>(trees: Branch<Issue>[]): number {
  let [levels, shown] = [0, 0];
  for (let level = trees; level.length > 0; level = level.flatMap(({ parts }) => parts)) {
    shown += level.length;
    if (levels > 0 && shown > MOST_OPEN) return levels;
    levels++;
  }
  return levels;
}

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

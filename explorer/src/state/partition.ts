/** Members by each of their names. */
export function partition<Node, Name>(members: Node[], names: (node: Node) => Name[]): Map<Name, Node[]> {
  const parts = new Map<Name, Node[]>();
  for (const node of members) {
    for (const name of names(node)) {
      const part = parts.get(name);
      if (part) part.push(node);
      else parts.set(name, [node]);
    }
  }
  return parts;
}

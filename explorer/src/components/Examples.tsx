import type { Titled } from "../api/types.ts";

interface Props {
  lead: string;
  nodes: Titled[];
  address: (id: string) => string;
}

/** Statements to start from, where the reader has chosen none. */
export function Examples({ lead, nodes, address }: Props) {
  if (nodes.length === 0) return null;
  return (
    <div class="examples">
      <p class="quiet">{lead}</p>
      <ul class="inline">
        {nodes.map((one) => (
          <li key={one.id}>
            <a href={address(one.id)}>{one.title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

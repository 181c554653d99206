import type { Caption } from "../api/types";
import { to } from "../router";
import { LabelMark, RoleMark } from "./marks";

/** A statement in a list: its caption, its part, and whether it stands. */
export function StatementLink({ node, full = false }: { node: Caption; full?: boolean }) {
  return (
    <div class="statement">
      <a class="statement-title" href={to(node.id)}>
        {node.title}
      </a>
      {full && <p class="statement-text">{node.text}</p>}
      <p class="marks">
        {node.role && <RoleMark role={node.role} />}
        <LabelMark label={node.acceptance.label} />
      </p>
    </div>
  );
}

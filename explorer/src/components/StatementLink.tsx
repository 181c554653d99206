import { addressOf } from "../address.ts";
import { role } from "../api/statements.ts";
import type { Caption } from "../api/types.ts";
import { RoleMark, TypeMark, VerdictMark } from "./marks.tsx";

/** A statement in a list: its title, what it is, its role and its verdict; with `full`, also its text. */
export function StatementLink({ node, full = false }: { node: Caption; full?: boolean }) {
  return (
    <div class="statement">
      <a class="statement-title" href={addressOf(node.id)}>
        {node.title}
      </a>
      {full && <p class="statement-text">{node.text}</p>}
      <p class="marks">
        <TypeMark type={node.__typename} />
        <RoleMark role={role(node)} />
        <VerdictMark {...node.acceptance} />
      </p>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import type { Named, Statement } from "../api/types";
import { t } from "../i18n";
import { to } from "../router";

/** What is known about a statement besides its reasons. */
export function Facts({ statement }: { statement: Statement }) {
  const kind = statement.kind ?? statement.evidenceKind;
  const says = [kind && t.kind[kind], statement.modality && t.modality[statement.modality], statement.occurredOn];
  return (
    <dl class="facts">
      {kind && <Fact name={t.type[statement.__typename]}>{says.filter(Boolean).join(", ")}</Fact>}
      {statement.linked && <Fact name={t.type.Argument}>{t.statement.linked}</Fact>}
      {statement.scheme && <Fact name={t.type.Argument}>{t.statement.scheme(statement.scheme)}</Fact>}
      {statement.warrant && <Fact name={t.statement.warrant}>{statement.warrant}</Fact>}
      <Links name={t.statement.about} nodes={statement.issues} address={(one) => to(one.id)} />
      <Links name={t.statement.actors} nodes={statement.mentions} address={byActor} />
      {statement.assertedBy && (
        <Links name={t.statement.asserts} nodes={statement.assertedBy} address={byActor} otherwise={t.statement.voice} />
      )}
      <Links name={t.statement.denies} nodes={statement.deniedBy} address={byActor} />
      {statement.document && (
        <Fact name={t.type.Document}>
          <a href={to(statement.document.id)}>{statement.document.title}</a>
        </Fact>
      )}
    </dl>
  );
}

const byActor = (actor: Named) => to("statements", { actor: actor.id });

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface LinksProps {
  name: string;
  nodes: Named[] | undefined;
  address: (node: Named) => string;
  otherwise?: string;
}

function Links({ name, nodes = [], address, otherwise }: LinksProps) {
  if (nodes.length === 0) return otherwise ? <Fact name={name}>{otherwise}</Fact> : null;
  return (
    <Fact name={name}>
      <ul class="inline">
        {nodes.map((node) => (
          <li key={node.id}>
            <a href={address(node)}>{node.name}</a>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

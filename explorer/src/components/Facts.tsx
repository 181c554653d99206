import type { ComponentChildren } from "preact";
import { addressOf } from "../address.ts";
import type { Named, Statement } from "../api/types.ts";
import { t } from "../i18n/index.ts";

/** A statement's properties and references. */
export function Facts({ statement }: { statement: Statement }) {
  return (
    <dl class="facts">
      {statement.__typename === "Argument" ? (
        <ArgumentFacts argument={statement} />
      ) : (
        <>
          <Fact name={t.type[statement.__typename]}>{classification(statement)}</Fact>
          <Links name={t.statement.about} nodes={statement.issues} />
          <Links name={t.statement.actors} nodes={statement.mentions} />
          <Links name={t.statement.asserts} nodes={statement.assertedBy} otherwise={t.statement.voice} />
          <Links name={t.statement.denies} nodes={statement.deniedBy} />
        </>
      )}
      {statement.document && (
        <Fact name={t.type.Document}>
          <a href={addressOf(statement.document.id)}>{statement.document.title}</a>
        </Fact>
      )}
    </dl>
  );
}

type Argument = Extract<Statement, { __typename: "Argument" }>;

function ArgumentFacts({ argument }: { argument: Argument }) {
  return (
    <>
      {argument.linked && <Fact name={t.type.Argument}>{t.statement.linked}</Fact>}
      {argument.scheme && <Fact name={t.type.Argument}>{t.statement.scheme(argument.scheme)}</Fact>}
      {argument.warrant && <Fact name={t.statement.warrant}>{argument.warrant}</Fact>}
    </>
  );
}

function classification(statement: Exclude<Statement, Argument>): string {
  if (statement.__typename === "Claim") return `${t.kind[statement.kind]}, ${t.modality[statement.modality]}`;
  return [t.kind[statement.evidenceKind], statement.occurredOn].filter(Boolean).join(", ");
}

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
  nodes: Named[];
  otherwise?: string;
}

function Links({ name, nodes, otherwise }: LinksProps) {
  if (nodes.length === 0) return otherwise ? <Fact name={name}>{otherwise}</Fact> : null;
  return (
    <Fact name={name}>
      <ul class="inline">
        {nodes.map((node) => (
          <li key={node.id}>
            <a href={addressOf(node.id)}>{node.name}</a>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

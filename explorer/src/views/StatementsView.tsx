import { useMemo } from "preact/hooks";
import type { Listed, StatementsAnswer } from "../api/answers";
import { STATEMENTS } from "../api/documents";
import { Filters } from "../components/Filters";
import { MapPanel } from "../components/MapPanel";
import { State } from "../components/State";
import { StatementLink } from "../components/StatementLink";
import { t } from "../i18n";
import { useAsk } from "../state/ask";
import { filters, variables } from "../state/filters";
import { Drawing } from "../state/graph";

/** All statements that pass the filters, as lists and as a map. */
export function StatementsView({ query }: { query: URLSearchParams }) {
  const asked = variables(filters(query));
  const answer = useAsk(STATEMENTS, asked);
  return (
    <>
      <h1 tabIndex={-1}>{t.statements.title}</h1>
      <p class="sentence">{t.statements.lead}</p>
      <State answer={answer}>
        {(data) => (
          <>
            <Filters query={query} />
            <Found data={data} variables={asked} />
          </>
        )}
      </State>
    </>
  );
}

function Found({ data, variables }: { data: StatementsAnswer; variables: unknown }) {
  const { nodes, links } = useMemo(() => draw(data), [data]);
  const claims = data.claims?.nodes ?? [];
  const evidence = data.evidenceItems?.nodes ?? [];
  const total = (data.claims?.totalCount ?? 0) + (data.evidenceItems?.totalCount ?? 0);
  const shown = claims.length + evidence.length;
  if (total === 0) return <p class="notice">{t.statements.none}</p>;
  return (
    <div class="split">
      <div>
        <p role="status">{shown < total ? t.statements.shown(shown, total) : t.statements.found(total)}</p>
        <List title={t.statements.claims} nodes={claims} />
        <List title={t.statements.evidence} nodes={evidence} />
      </div>
      <aside>
        <MapPanel title={t.statements.map} nodes={nodes} links={links} document={STATEMENTS} variables={variables} />
      </aside>
    </div>
  );
}

function List({ title, nodes }: { title: string; nodes: Listed[] }) {
  if (nodes.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <small>{nodes.length}</small>
      </h2>
      <ul class="listed">
        {nodes.map((node) => (
          <li key={node.id}>
            <StatementLink node={node} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was found, and the arguments through which one leads to another. */
function draw(data: StatementsAnswer) {
  const all = [...(data.claims?.nodes ?? []), ...(data.evidenceItems?.nodes ?? [])];
  const drawing = new Drawing();
  for (const node of all) drawing.node(node);
  for (const node of all) {
    for (const polarity of ["SUPPORTS", "CONTRADICTS"] as const) {
      for (const edge of (polarity === "SUPPORTS" ? node.supports : node.contradicts).edges) {
        drawing.link(node.id, edge.node.id, polarity, edge);
        drawing.through(edge.node);
      }
    }
  }
  return drawing.done();
}

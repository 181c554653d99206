import { useMemo } from "preact/hooks";
import { STATEMENT } from "../api/documents";
import type { Statement } from "../api/types";
import { Facts } from "../components/Facts";
import { FoldedFilters } from "../components/Filters";
import { FlipPanel } from "../components/FlipPanel";
import { LabelMark, RoleMark } from "../components/marks";
import { MapPanel } from "../components/MapPanel";
import { Meetings } from "../components/Meetings";
import { Conclusions, Reasons } from "../components/Reasons";
import { Standing } from "../components/Standing";
import { Missing, State } from "../components/State";
import { WhatIfPanel } from "../components/WhatIfPanel";
import { t } from "../i18n";
import { to } from "../router";
import { useAsk } from "../state/ask";
import { useExpansions } from "../state/expansions";
import { Drawing } from "../state/graph";
import { usePassing } from "../state/passing";
import { useTitle } from "../state/title";

/** A claim, a piece of evidence or an argument: what speaks for and against it, in words and as a map. */
export function StatementView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useAsk(STATEMENT, { id });
  return (
    <State answer={answer}>
      {({ node }) => (node && "supportedBy" in node ? <Page statement={node} query={query} /> : <Missing id={id} />)}
    </State>
  );
}

function Page({ statement, query }: { statement: Statement; query: URLSearchParams }) {
  useTitle(statement.title);
  const { expansions, expand } = useExpansions();
  const drawing = useMemo(() => draw(statement, expansions), [statement, expansions]);
  const passes = usePassing(query, drawing.ids());
  const { nodes, links } = useMemo(() => draw(statement, expansions).dim(passes).done(), [statement, expansions, passes]);
  const quote = statement.quotes[0];
  return (
    <div class="split">
      <div>
        <button type="button" class="to-map" onClick={toMap}>
          {t.statement.map} ↓
        </button>
        <p class="marks">
          <span class="kind">{t.type[statement.__typename]}</span>
          {statement.role && <RoleMark role={statement.role} />}
          <LabelMark label={statement.acceptance.label} />
        </p>
        <h1 tabIndex={-1}>{statement.title}</h1>
        <p class="sentence">{statement.text}</p>
        {statement.condition && <p>{t.statement.condition(statement.condition)}.</p>}
        {quote && (
          <figure class="words">
            {statement.quotes.map((one) => (
              <blockquote key={one.exact}>{one.exact}</blockquote>
            ))}
            <figcaption>
              <a href={to(quote.document.id, { statement: statement.id })}>{t.statement.read}</a>
            </figcaption>
          </figure>
        )}
        <div class="for-against">
          <Reasons polarity="SUPPORTS" edges={statement.supportedBy} statement={statement} passes={passes} />
          <Reasons polarity="CONTRADICTS" edges={statement.contradictedBy} statement={statement} passes={passes} />
        </div>
        <p>
          <a href={to("trace", { to: statement.id })}>{t.statement.trace} →</a>
        </p>
        <Meetings id={statement.id} />
        <Standing statement={statement} />
        <FlipPanel statement={statement} query={query} />
        <WhatIfPanel statement={statement} query={query} />
        <Conclusions statement={statement} />
        <Facts statement={statement} />
      </div>
      <aside>
        <FoldedFilters query={query} />
        <MapPanel
          title={statement.title}
          nodes={nodes}
          links={links}
          focus={statement.id}
          expand={expand}
          document={STATEMENT}
          variables={{ id: statement.id }}
        />
      </aside>
    </div>
  );
}

/** On narrow screens the map lies below all else. */
function toMap(): void {
  const map = document.querySelector<HTMLElement>("[data-map]");
  map?.closest("aside")?.scrollIntoView();
  map?.focus({ preventScroll: true });
}

function draw(statement: Statement, expansions: ReturnType<typeof useExpansions>["expansions"]): Drawing {
  const { id, supportedBy, contradictedBy, supports, contradicts } = statement;
  const drawing = new Drawing().node(statement).into(id, supportedBy, "SUPPORTS").into(id, contradictedBy, "CONTRADICTS");
  for (const { node } of [...supportedBy.edges, ...contradictedBy.edges]) {
    drawing.into(node.id, node.supportedBy, "SUPPORTS").into(node.id, node.contradictedBy, "CONTRADICTS");
  }
  drawing.outOf(id, supports, "SUPPORTS").outOf(id, contradicts, "CONTRADICTS");
  for (const one of expansions) {
    drawing
      .into(one.id, one.supportedBy, "SUPPORTS")
      .into(one.id, one.contradictedBy, "CONTRADICTS")
      .outOf(one.id, one.supports, "SUPPORTS")
      .outOf(one.id, one.contradicts, "CONTRADICTS");
  }
  return drawing.emphasize(id, "focus");
}

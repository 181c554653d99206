import { useMemo } from "preact/hooks";
import { addressOf } from "../address.ts";
import { STATEMENT, WHAT_IF } from "../api/documents.ts";
import type { StatementQuery, StatementQueryVariables } from "../api/generated.ts";
import { isStatement, role } from "../api/statements.ts";
import type { Statement, Words } from "../api/types.ts";
import { Acceptance } from "../components/Acceptance.tsx";
import { Facts } from "../components/Facts.tsx";
import { FoldedFilters } from "../components/Filters.tsx";
import { FlipPanel } from "../components/FlipPanel.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { MapPanel, ToMap } from "../components/MapPanel.tsx";
import { Meetings } from "../components/Meetings.tsx";
import { RoleMark } from "../components/marks.tsx";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { Quotation } from "../components/Quotation.tsx";
import { Conclusions, Reasons } from "../components/Reasons.tsx";
import { WhatIfPanel } from "../components/WhatIfPanel.tsx";
import { t } from "../i18n/index.ts";
import { useVisit } from "../state/current_text.ts";
import { Drawing } from "../state/drawing.ts";
import { useExpansions } from "../state/expansions.ts";
import { useJudging } from "../state/judging.ts";
import { pageThrough } from "../state/paging.ts";
import { type Asked, useQuery } from "../state/query.ts";
import { useStatementFilter } from "../state/statement_filter.ts";
import { useTitle } from "../state/title.ts";
import { parseTrials, toChanges } from "../state/trials.ts";

/** How many quotations a statement shows at first. */
const SHOWN = 3;
const RELATIONS = pageThrough<StatementQuery, StatementQueryVariables>(
  ["supportedBy", "contradictedBy", "supports", "contradicts"],
  "node",
);

/** A claim, a piece of evidence or an argument: the reasons for and against it, in words and as a map. */
export function StatementView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useQuery(STATEMENT, { id }, RELATIONS);
  return (
    <QueryResult answer={answer}>
      {({ node }) => (isStatement(node) ? <Page statement={node} query={query} /> : <NotFound id={id} />)}
    </QueryResult>
  );
}

function Page({ statement, query }: { statement: Statement; query: URLSearchParams }) {
  useTitle(statement.title);
  useVisit(statement.document?.id);
  const { expansions, expand } = useExpansions(query);
  const drawing = useMemo(() => draw(statement, expansions), [statement, expansions]);
  const passes = useStatementFilter(query, drawing.ids());
  const trials = parseTrials(query);
  const tried = useQuery(WHAT_IF, trials.length ? { changes: toChanges(trials) } : null);
  const asked: Asked[] = [{ document: STATEMENT, variables: { id: statement.id }, paging: RELATIONS }];
  if (trials.length) asked.push({ document: WHAT_IF, variables: { changes: toChanges(trials) } });
  const differences = tried.data?.whatIf.differences;
  const { denies } = useJudging();
  const tries = query.get("if");
  const { nodes, links } = useMemo(
    () =>
      draw(statement, expansions)
        .dim(passes)
        .change(differences ?? [])
        .reweigh(parseTrials(query), denies)
        .build(),
    [statement, expansions, passes, differences, tries, denies],
  );
  return (
    <>
      <Head statement={statement} />
      <div class="split">
        <div>
          <ToMap />
          <Acceptance statement={statement} />
          <div class="for-against">
            <Reasons polarity="SUPPORTS" reasons={statement.supportedBy} statement={statement} passes={passes} />
            <Reasons polarity="CONTRADICTS" reasons={statement.contradictedBy} statement={statement} passes={passes} />
          </div>
          <p>
            <a href={addressOf("trace", { to: statement.id })}>{t.statement.trace} →</a>
          </p>
          <HowJudged query={query} />
          <Meetings id={statement.id} query={query} />
          <FlipPanel statement={statement} query={query} />
          <WhatIfPanel statement={statement} query={query} answer={tried} />
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
            query={query}
            expand={expand}
            share={asked}
          />
        </aside>
      </div>
    </>
  );
}

/** What the statement says, with the words of the text that bear it out. */
function Head({ statement }: { statement: Statement }) {
  const [quote] = statement.quotes;
  return (
    <header class="claim-head">
      <div>
        <p class="marks">
          <span class="kind">{t.type[statement.__typename]}</span>
          <RoleMark role={role(statement)} />
        </p>
        <h1 tabIndex={-1}>{statement.title}</h1>
        <p class="sentence">{statement.text}</p>
        {"condition" in statement && statement.condition && <p>{t.statement.condition(statement.condition)}.</p>}
      </div>
      {quote && (
        <figure class="words">
          <Quotations quotes={statement.quotes} />
          <figcaption>
            <a href={addressOf(quote.document.id, { statement: statement.id })}>{t.statement.read}</a>
          </figcaption>
        </figure>
      )}
    </header>
  );
}

/** The first quotations, and the others on request. */
function Quotations({ quotes }: { quotes: Words[] }) {
  const list = (some: Words[]) => some.map((one) => <Quotation key={`${one.document.id} ${one.start}`} quote={one} />);
  const more = quotes.slice(SHOWN);
  return (
    <>
      {list(quotes.slice(0, SHOWN))}
      {more.length > 0 && (
        <details class="more-words">
          <summary>{t.statement.moreWords(more.length)}</summary>
          {list(more)}
        </details>
      )}
    </>
  );
}

function draw(statement: Statement, expansions: ReturnType<typeof useExpansions>["expansions"]): Drawing {
  const { id, supportedBy, contradictedBy, supports, contradicts } = statement;
  const drawing = new Drawing().addNode(statement).addEdges(supportedBy, contradictedBy);
  for (const { node } of [...supportedBy.edges, ...contradictedBy.edges]) {
    drawing.addEdges(node.supportedBy, node.contradictedBy);
  }
  drawing.addEdges(supports, contradicts);
  for (const one of expansions) drawing.addEdges(one.supportedBy, one.contradictedBy, one.supports, one.contradicts);
  return drawing.emphasize(id, "focus");
}

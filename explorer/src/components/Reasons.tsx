import type { Edge, Neighbour, Polarity, Reasons as ReasonsAnswer, Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import type { StatementFilter } from "../state/statement_filter.ts";
import { Sign } from "./marks.tsx";
import { StatementLink } from "./StatementLink.tsx";

interface Props {
  polarity: Polarity;
  reasons: ReasonsAnswer;
  statement: Statement;
  passes: StatementFilter;
}

/** The reasons for a statement, or those against it, each with its quotation. */
export function Reasons({ polarity, reasons, statement, passes }: Props) {
  const supports = polarity === "SUPPORTS";
  const shown = reasons.edges.filter((edge) => passes(edge.node.id));
  return (
    <section class={supports ? "reasons for" : "reasons against"}>
      <h2>
        <Sign polarity={polarity} /> {supports ? t.statement.for : t.statement.against}{" "}
        <small>{reasons.totalCount}</small>
      </h2>
      {reasons.edges.length === 0 && <p class="quiet">{supports ? t.statement.noneFor : t.statement.noneAgainst}</p>}
      {shown.length < reasons.edges.length && (
        <p role="status">{t.filters.passing(shown.length, reasons.edges.length)}</p>
      )}
      <ul>
        {shown.map((edge) => (
          <li key={edge.node.id}>
            <StatementLink node={edge.node} full />
            {edge.quote ? (
              <blockquote>{edge.quote.exact}</blockquote>
            ) : (
              <>
                {edge.node.quotes[0] && <blockquote>{edge.node.quotes[0].exact}</blockquote>}
                {edge.warrant && <p class="warrant">{t.statement.since(edge.warrant)}</p>}
              </>
            )}
            <p class="quiet">
              {[
                edge.strength !== null && t.statement.weight(short(edge.strength)),
                describeContribution(statement, edge.node.id, polarity),
              ]
                .filter(Boolean)
                .join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a reason adds to the strength of a statement, or takes from it, in words. */
function describeContribution(statement: Statement, id: string, polarity: Polarity): string | null {
  const found = statement.strength.contributions.find((one) => one.node.id === id && one.polarity === polarity);
  return found ? t.statement.moves(found.value) : null;
}

/** The statements that a statement supports, and those it contradicts. */
export function Conclusions({ statement }: { statement: Statement }) {
  return (
    <>
      <Side title={t.statement.reasonFor} polarity="SUPPORTS" edges={statement.supports.edges} />
      <Side title={t.statement.reasonAgainst} polarity="CONTRADICTS" edges={statement.contradicts.edges} />
    </>
  );
}

function Side({ title, polarity, edges }: { title: string; polarity: Polarity; edges: Edge<Neighbour>[] }) {
  if (edges.length === 0) return null;
  return (
    <section class="conclusions">
      <h2>
        <Sign polarity={polarity} /> {title}
      </h2>
      <ul>
        {edges.map((edge) => (
          <li key={edge.node.id}>
            <StatementLink node={edge.node} />
          </li>
        ))}
      </ul>
    </section>
  );
}

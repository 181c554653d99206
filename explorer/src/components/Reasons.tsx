import type { Edge, Neighbour, Polarity, Reasons as ReasonsAnswer, Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import { isSlight, rankReasons } from "../state/contributions.ts";
import type { StatementFilter } from "../state/statement_filter.ts";
import { Sign } from "./marks.tsx";
import { Quotation } from "./Quotation.tsx";
import { StatementLink } from "./StatementLink.tsx";

interface Props {
  polarity: Polarity;
  reasons: ReasonsAnswer;
  statement: Statement;
  passes: StatementFilter;
}

/** The reasons for a statement, or those against it: those that matter most first, each with its quotation. */
export function Reasons({ polarity, reasons, statement, passes }: Props) {
  const supports = polarity === "SUPPORTS";
  const shown = reasons.edges.filter((edge) => passes(edge.node.id));
  const { weighty, slight } = rankReasons(shown, statement.strength.contributions);
  const list = (edges: typeof shown) => (
    <ul>
      {edges.map((edge) => (
        <Reason key={edge.relation.id} edge={edge} statement={statement} />
      ))}
    </ul>
  );
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
      {weighty.length > 1 && <p class="quiet">{t.statement.moved}</p>}
      {list(weighty)}
      {weighty.length === 0 && slight.length > 0 && (
        <>
          <p class="quiet">{t.statement.unmoved(slight.length)}</p>
          {list(slight)}
        </>
      )}
      {weighty.length > 0 && slight.length > 0 && (
        <details class="slight">
          <summary>{t.statement.small(slight.length)}</summary>
          {list(slight)}
        </details>
      )}
    </section>
  );
}

interface ReasonProps {
  edge: ReasonsAnswer["edges"][number];
  statement: Statement;
}

function Reason({ edge: { relation, node }, statement }: ReasonProps) {
  const moved = statement.strength.contributions.find((one) => one.relation.id === relation.id);
  const [own] = node.quotes;
  const facts = [
    relation.polarity === "CONTRADICTS" && (relation.limits ? t.statement.limiting : t.statement.denying),
    weight(relation),
    moved && !isSlight(moved.value) && t.statement.moves(moved.value),
  ];
  return (
    <li>
      <StatementLink node={node} full />
      {relation.quote ? <Quotation quote={relation.quote} /> : own && <Quotation quote={own} />}
      {!relation.quote && relation.warrant && <p class="warrant">{t.statement.since(relation.warrant)}</p>}
      <p class="quiet">{facts.filter(Boolean).join(" · ")}</p>
    </li>
  );
}

/** The strength of a relation in words, and whether nobody has given it one. */
function weight({ strength, effectiveStrength }: ReasonProps["edge"]["relation"]): string {
  const words = strength === null ? t.statement.assumedWeight : t.statement.weight;
  return words(short(effectiveStrength));
}

/** The statements that a statement supports, and those it contradicts. */
export function Conclusions({ statement }: { statement: Statement }) {
  const { supports, contradicts } = statement;
  const limited = contradicts.edges.filter(({ relation }) => relation.limits);
  const denied = contradicts.edges.filter((edge) => !limited.includes(edge));
  return (
    <>
      <Side title={t.statement.reasonFor} polarity="SUPPORTS" edges={supports.edges} />
      <Side title={t.statement.reasonAgainst} polarity="CONTRADICTS" edges={denied} />
      <Side title={t.statement.limitOf} polarity="CONTRADICTS" limiting edges={limited} />
    </>
  );
}

interface SideProps {
  title: string;
  polarity: Polarity;
  limiting?: boolean;
  edges: Edge<Neighbour>[];
}

function Side({ title, polarity, limiting = false, edges }: SideProps) {
  if (edges.length === 0) return null;
  return (
    <section class="conclusions">
      <h2>
        <Sign polarity={polarity} limits={limiting} /> {title}
      </h2>
      <ul>
        {edges.map(({ relation, node }) => (
          <li key={relation.id}>
            <StatementLink node={node} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useRef } from "preact/hooks";
import { addressOf } from "../address.ts";
import { BOARD } from "../api/documents.ts";
import type { IssueBoard, Ledger as LedgerAnswer } from "../api/types.ts";
import { Cruxes } from "../components/Cruxes.tsx";
import { FoldedFilters } from "../components/Filters.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { Ledger } from "../components/Ledger.tsx";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { Share } from "../components/Share.tsx";
import { StatementLink } from "../components/StatementLink.tsx";
import { t } from "../i18n/index.ts";
import type { ArgumentMap } from "../map/index.ts";
import { rankMentions } from "../state/mentions.ts";
import { isInputError, useQuery } from "../state/query.ts";
import { useStatementFilter } from "../state/statement_filter.ts";
import { useTitle } from "../state/title.ts";
import { FilteredStatements } from "./StatementsView.tsx";

/**
 * An issue as a board: opportunities on one side, challenges on the other, and the cruxes where they meet between them. An
 * issue without either is shown as its statements, before what bears on it from elsewhere.
 */
export function IssueView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useQuery(BOARD, { issue: id });
  if (isInputError(answer.error)) return <NotFound id={id} />;
  return (
    <QueryResult answer={answer} what={t.state.sides}>
      {({ issue, ledger }) => (issue ? <Board issue={issue} ledger={ledger} query={query} /> : <NotFound id={id} />)}
    </QueryResult>
  );
}

function Board({ issue, ledger, query }: { issue: IssueBoard; ledger: LedgerAnswer; query: URLSearchParams }) {
  useTitle(issue.name);
  const entries = [...ledger.opportunities, ...ledger.challenges];
  if (!entries.some((entry) => entry.aboutIssue)) {
    return (
      <>
        <Head issue={issue} />
        <Actors issue={issue} />
        <FilteredStatements query={query} only={{ issue: issue.id }} />
        {entries.length > 0 && <Sides issue={issue} ledger={ledger} query={query} />}
      </>
    );
  }
  return (
    <>
      <Head issue={issue} />
      <Sides issue={issue} ledger={ledger} query={query} />
      <section>
        <h2>
          <a href={addressOf("statements", { issue: issue.id })}>{t.issue.everything}</a>{" "}
          <small>{issue.claims.totalCount + issue.evidence.totalCount}</small>
        </h2>
        <Actors issue={issue} />
      </section>
    </>
  );
}

function Sides({ issue, ledger, query }: { issue: IssueBoard; ledger: LedgerAnswer; query: URLSearchParams }) {
  const map = useRef<ArgumentMap>(null);
  const entries = [...ledger.opportunities, ...ledger.challenges];
  const claims = [...issue.outcomes.nodes, ...entries.map((entry) => entry.claim)];
  const passes = useStatementFilter(query, [...new Set(claims.map((claim) => claim.id))]);
  const outcomes = issue.outcomes.nodes.filter((node) => passes(node.id));
  return (
    <>
      <div class="tools">
        {entries.some((entry) => entry.aboutIssue) && (
          <p class="prevails">{t.issue.prevails[ledger.balance.prevails]}</p>
        )}
        <FoldedFilters query={query} roles={false} />
        <HowJudged query={query} />
        <Share
          name={issue.name}
          document={BOARD}
          variables={{ issue: issue.id }}
          {...(ledger.cruxes.length && { map })}
        />
      </div>
      <div class="board">
        <Ledger side="OPPORTUNITY" ledger={ledger} passes={passes} />
        <Ledger side="CHALLENGE" ledger={ledger} passes={passes} />
        <Cruxes
          issue={issue.id}
          name={issue.name}
          cruxes={ledger.cruxes}
          truncated={ledger.truncated}
          query={query}
          passes={passes}
          map={map}
        />
      </div>
      {outcomes.length > 0 && (
        <section>
          <h2>{t.issue.outcomes}</h2>
          <ul class="grid">
            {outcomes.map((node) => (
              <li key={node.id}>
                <StatementLink node={node} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Who the statements about an issue mention, most often first. */
function Actors({ issue }: { issue: IssueBoard }) {
  const mentions = [...issue.claims.nodes, ...issue.evidence.nodes].flatMap((one) => one.mentions);
  const actors = rankMentions(mentions);
  if (actors.length === 0) return null;
  return (
    <p class="quiet">
      {t.issue.actors}:{" "}
      {actors.map((one, index) => (
        <span key={one.id}>
          {index > 0 && " · "}
          <a href={addressOf(one.id, { issue: issue.id })}>{one.name}</a>
        </span>
      ))}
    </p>
  );
}

function Head({ issue }: { issue: IssueBoard }) {
  return (
    <header class="head">
      {issue.parent && (
        <p class="quiet">
          {t.issue.part} <a href={addressOf(issue.parent.id)}>{issue.parent.name}</a>
        </p>
      )}
      <h1 tabIndex={-1}>{issue.name}</h1>
      <p class="sentence">{issue.question}</p>
      <ul class="inline quiet">
        <li>
          <a href={addressOf("futures", { issue: issue.id })}>{t.futures.issue} →</a>
        </li>
        {issue.subIssues.length > 0 && (
          <li>
            {t.issue.parts}:{" "}
            {issue.subIssues.map((one, index) => (
              <span key={one.id}>
                {index > 0 && " · "}
                <a href={addressOf(one.id)}>{one.name}</a>
              </span>
            ))}
          </li>
        )}
      </ul>
    </header>
  );
}

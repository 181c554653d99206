import { useRef } from "preact/hooks";
import { addressOf } from "../address.ts";
import { BOARD } from "../api/documents.ts";
import type { IssueBoard, Ledger as LedgerAnswer } from "../api/types.ts";
import { Cruxes } from "../components/Cruxes.tsx";
import { FoldedFilters } from "../components/Filters.tsx";
import { Ledger } from "../components/Ledger.tsx";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { Share } from "../components/Share.tsx";
import { StatementLink } from "../components/StatementLink.tsx";
import { t } from "../i18n/index.ts";
import type { ArgumentMap } from "../map/index.ts";
import { useQuery } from "../state/query.ts";
import { useStatementFilter } from "../state/statement_filter.ts";
import { useTitle } from "../state/title.ts";

/** An issue as a board: opportunities on one side, challenges on the other, and the cruxes where they meet between them. */
export function IssueView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useQuery(BOARD, { issue: id });
  if (answer.error?.code === "BAD_USER_INPUT") return <NotFound id={id} />;
  return (
    <QueryResult answer={answer}>
      {({ issue, ledger }) => (issue ? <Board issue={issue} ledger={ledger} query={query} /> : <NotFound id={id} />)}
    </QueryResult>
  );
}

function Board({ issue, ledger, query }: { issue: IssueBoard; ledger: LedgerAnswer; query: URLSearchParams }) {
  useTitle(issue.name);
  const map = useRef<ArgumentMap>(null);
  const all = [...issue.opportunities.nodes, ...issue.challenges.nodes, ...issue.outcomes.nodes];
  const claims = [...all, ...[...ledger.opportunities, ...ledger.challenges].map((entry) => entry.claim)];
  const passes = useStatementFilter(query, [...new Set(claims.map((claim) => claim.id))]);
  const outcomes = issue.outcomes.nodes.filter((node) => passes(node.id));
  return (
    <>
      <Head issue={issue} />
      <div class="tools">
        <FoldedFilters query={query} roles={false} />
        <Share
          name={issue.name}
          document={BOARD}
          variables={{ issue: issue.id }}
          {...(ledger.cruxes.length && { map })}
        />
      </div>
      {ledger.cruxes.length > 0 && <p class="prevails">{t.issue.prevails[ledger.balance.prevails]}</p>}
      <div class="board">
        <Ledger side="OPPORTUNITY" issue={issue} ledger={ledger} passes={passes} />
        <Ledger side="CHALLENGE" issue={issue} ledger={ledger} passes={passes} />
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
      {issue.subIssues.length > 0 && (
        <p class="quiet">
          {t.issue.parts}:{" "}
          {issue.subIssues.map((one, index) => (
            <span key={one.id}>
              {index > 0 && " · "}
              <a href={addressOf(one.id)}>{one.name}</a>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

import { useRef } from "preact/hooks";
import type { BoardAnswer } from "../api/answers";
import { BOARD } from "../api/documents";
import { Cruxes } from "../components/Cruxes";
import { FoldedFilters } from "../components/Filters";
import { Ledger } from "../components/Ledger";
import { Share } from "../components/Share";
import { Missing, State } from "../components/State";
import { StatementLink } from "../components/StatementLink";
import { t } from "../i18n";
import type { ArgumentMap } from "../map";
import { to } from "../router";
import { useAsk } from "../state/ask";
import { usePassing } from "../state/passing";
import { useTitle } from "../state/title";

/** An issue as a board: opportunities against challenges, and between them the cruxes where they meet. */
export function IssueView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useAsk(BOARD, { issue: id });
  if (answer.error?.code === "BAD_USER_INPUT") return <Missing id={id} />;
  return (
    <State answer={answer}>
      {({ issue, ledger }) => (issue ? <Board issue={issue} ledger={ledger} query={query} /> : <Missing id={id} />)}
    </State>
  );
}

type Issue = NonNullable<BoardAnswer["issue"]>;

function Board({ issue, ledger, query }: { issue: Issue; ledger: BoardAnswer["ledger"]; query: URLSearchParams }) {
  useTitle(issue.name);
  const map = useRef<ArgumentMap>(null);
  const all = [...issue.opportunities.nodes, ...issue.challenges.nodes, ...issue.outcomes.nodes];
  const claims = [...all, ...[...ledger.opportunities, ...ledger.challenges].map((entry) => entry.claim)];
  const passes = usePassing(query, [...new Set(claims.map((claim) => claim.id))]);
  const outcomes = issue.outcomes.nodes.filter((node) => passes(node.id));
  return (
    <>
      <Head issue={issue} />
      <div class="tools">
        <FoldedFilters query={query} roles={false} />
        <Share name={issue.name} document={BOARD} variables={{ issue: issue.id }} {...(ledger.cruxes.length && { map })} />
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

function Head({ issue }: { issue: Issue }) {
  return (
    <header class="head">
      {issue.parent && (
        <p class="quiet">
          {t.issue.part} <a href={to(issue.parent.id)}>{issue.parent.name}</a>
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
              <a href={to(one.id)}>{one.name}</a>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

import { useRef } from "preact/hooks";
import { addressOf } from "../address.ts";
import { BOARD } from "../api/documents.ts";
import type { IssueBoard, Ledger as LedgerAnswer } from "../api/types.ts";
import { Cruxes, CruxPaths } from "../components/Cruxes.tsx";
import { FoldedFilters } from "../components/Filters.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { Ledger } from "../components/Ledger.tsx";
import { VerdictMark } from "../components/marks.tsx";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { Share } from "../components/Share.tsx";
import { t } from "../i18n/index.ts";
import type { ArgumentMap } from "../map/index.ts";
import { rankActors } from "../state/actors.ts";
import { useMeeting } from "../state/meeting_paths.ts";
import { type Asked, isInputError, useQuery } from "../state/query.ts";
import { type StatementFilter, useStatementFilter } from "../state/statement_filter.ts";
import { useTitle } from "../state/title.ts";
import { FilteredStatements } from "./StatementsView.tsx";

/** The most actors that the API counts of claims, and of evidence. */
const MOST_ACTORS = 100;

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
  const sided = entries.some((entry) => entry.aboutIssue);
  return (
    <>
      <Head issue={issue} />
      {!sided && <Actors issue={issue} />}
      {!sided && <FilteredStatements query={query} only={{ issue: issue.id }} part={entries.length > 0} />}
      {(sided || entries.length > 0) && <Sides issue={issue} ledger={ledger} query={query} sided={sided} />}
      {sided && (
        <section>
          <h2>
            <a href={addressOf("statements", { issue: issue.id })}>{t.issue.everything(issue.subIssues.length > 0)}</a>{" "}
            <small>{issue.claims.totalCount + issue.evidence.totalCount}</small>
          </h2>
          <Actors issue={issue} />
        </section>
      )}
    </>
  );
}

interface SidesProps {
  issue: IssueBoard;
  ledger: LedgerAnswer;
  query: URLSearchParams;
  /** Whether an opportunity or challenge is about the issue. */
  sided: boolean;
}

function Sides({ issue, ledger, query, sided }: SidesProps) {
  const map = useRef<ArgumentMap>(null);
  const claims = [
    ...issue.outcomes.nodes,
    ...[...ledger.opportunities, ...ledger.challenges].map(({ claim }) => claim),
  ];
  const open = [...ledger.opportunities, ...ledger.challenges].filter(
    ({ aboutIssue, claim }) => aboutIssue && claim.acceptance.label === "UNDEC",
  ).length;
  const passes = useStatementFilter(query, [...new Set(claims.map((claim) => claim.id))]);
  const cruxes = ledger.cruxes.filter((crux) =>
    [...crux.opportunities, ...crux.challenges].some(({ id }) => passes(id)),
  );
  const chosen = cruxes.find((crux) => crux.node.id === query.get("crux")) ?? cruxes[0] ?? null;
  const meeting = useMeeting(issue.id, chosen, query);
  const asked: Asked[] = [{ document: BOARD, variables: { issue: issue.id } }];
  if (meeting.asked) asked.push(meeting.asked);
  return (
    <>
      <div class="tools">
        {sided && (
          <p class="prevails">
            {t.issue.prevails[ledger.balance.prevails]}
            {open > 0 && ` ${t.issue.undecided(open)}`}
            {ledger.truncated && <span class="provisional"> {t.issue.provisional}</span>}
          </p>
        )}
        <FoldedFilters query={query} roles={false} />
        <HowJudged query={query} />
        <Share name={issue.name} asked={asked} {...(chosen && { map })} />
      </div>
      <Outcomes issue={issue} passes={passes} />
      <div class="board">
        <Ledger side="OPPORTUNITY" ledger={ledger} passes={passes} />
        <Ledger side="CHALLENGE" ledger={ledger} passes={passes} />
        <Cruxes
          name={issue.name}
          ledger={ledger}
          cruxes={cruxes}
          chosen={chosen}
          meeting={meeting}
          query={query}
          map={map}
        />
      </div>
      {chosen && <CruxPaths crux={chosen} meeting={meeting} query={query} passes={passes} />}
    </>
  );
}

/** What is at stake on an issue, in a line. */
function Outcomes({ issue: { outcomes }, passes }: { issue: IssueBoard; passes: StatementFilter }) {
  const { nodes, totalCount } = outcomes;
  const shown = nodes.filter((node) => passes(node.id));
  if (shown.length === 0) return null;
  return (
    <section class="outcomes">
      <h2>
        <span aria-hidden="true">◆</span> {t.issue.outcomes}
        {nodes.length < totalCount && <small> {t.issue.shownOutcomes(nodes.length, totalCount)}</small>}
      </h2>
      <ul class="inline">
        {shown.map((node) => (
          <li key={node.id}>
            <a href={addressOf(node.id)}>{node.title}</a> <VerdictMark {...node.acceptance} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom the statements about an issue name, most often first. */
function Actors({ issue: { id, claims, evidence } }: { issue: IssueBoard }) {
  const counts = [claims.facets.actors, evidence.facets.actors];
  const actors = rankActors(counts.flat());
  if (actors.length === 0) return null;
  return (
    <p class="quiet">
      {t.issue.actors}:{" "}
      {actors.map((one, index) => (
        <span key={one.id}>
          {index > 0 && " · "}
          <a href={addressOf(one.id, { issue: id })}>{one.name}</a>
        </span>
      ))}
      {counts.some(({ length }) => length >= MOST_ACTORS) && ` ${t.issue.moreActors}`}
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
      {issue.description && <p class="description">{issue.description}</p>}
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

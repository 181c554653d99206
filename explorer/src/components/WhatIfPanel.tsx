import { useEffect, useRef } from "preact/hooks";
import { addressOf, withQuery } from "../address.ts";
import type { WhatIfQuery } from "../api/generated.ts";
import type { Difference, Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import type { QueryState } from "../state/query.ts";
import { addTrial, isObjection, parseTrials, type Trial, withTrials } from "../state/trials.ts";
import { explainLabel } from "./explanation.ts";
import { VerdictMark } from "./marks.tsx";
import { QueryResult } from "./QueryResult.tsx";
import { TrialForm } from "./TrialForm.tsx";
import { TrialText } from "./TrialText.tsx";

interface Props {
  statement: Statement;
  query: URLSearchParams;
  answer: QueryState<WhatIfQuery>;
}

/** The trials of the address, and what they would change. Nothing is stored. */
export function WhatIfPanel({ statement, query, answer }: Props) {
  const all = parseTrials(query);
  const known = [
    statement,
    ...[statement.supportedBy, statement.contradictedBy].flatMap((side) => side.edges.map((edge) => edge.node)),
    ...(answer.data?.whatIf.differences ?? []).flatMap((one) => one.statement ?? []),
  ];
  const result = useRef<HTMLDivElement>(null);
  const shown = useRef(all.length);
  const attempt = (trial: Trial) => navigate(withTrials(query, addTrial(all, trial)), { replace: true });
  useEffect(() => {
    // On narrow screens, what is tried may be a long way above its result.
    if (all.length > shown.current) result.current?.scrollIntoView({ block: "nearest" });
    shown.current = all.length;
  }, [answer.data]);
  return (
    <section class="what-if" id="what-if">
      <h2>{t.whatIf.title}</h2>
      <p class="quiet">{t.whatIf.lead}</p>
      <TrialForm statement={statement} attempt={attempt} />
      <div ref={result}>
        {all.length > 0 && (
          <>
            <h3>{t.whatIf.changes}</h3>
            <ul class="tried">
              {all.map((trial) => (
                <li key={JSON.stringify(trial)}>
                  <TrialText trial={trial} known={known} />{" "}
                  <a
                    href={withTrials(
                      query,
                      all.filter((other) => other !== trial),
                    )}
                  >
                    {t.whatIf.undo}
                  </a>
                </li>
              ))}
            </ul>
            <p>
              <a href={withQuery(query, { if: null })}>{t.whatIf.reset}</a>
            </p>
          </>
        )}
        <QueryResult answer={answer} what={t.state.changes}>
          {({ whatIf }) => {
            const differences = whatIf.differences.filter((one) => !isObjection(one.statementId));
            const added = whatIf.differences.length - differences.length;
            const seen = differences.filter(isVisible);
            const slight = differences.length - seen.length;
            return (
              <>
                <p role="status">{t.whatIf.result(whatIf.total - added, whatIf.relabelled - added)}</p>
                {seen.length > 0 && <Differences all={seen} />}
                {slight > 0 && <p class="quiet">{t.whatIf.slight(slight)}</p>}
                {whatIf.truncated && <p class="quiet">{t.whatIf.truncated}</p>}
              </>
            );
          }}
        </QueryResult>
      </div>
    </section>
  );
}

/** Whether a difference shows: a verdict, or a strength as it is written. */
function isVisible({ before, after }: Difference): boolean {
  return !before || !after || before.label !== after.label || short(before.strength) !== short(after.strength);
}

/** Why a label changes; a rejection is the reader's own reason. */
function explain({ rule, relations }: NonNullable<Difference["reason"]>): string {
  const rejected = relations.some((one) => isObjection(one.sourceId));
  return rejected ? t.whatIf.byRejection : explainLabel(rule, relations);
}

function Differences({ all }: { all: Difference[] }) {
  return (
    <div class="scroll" role="region" aria-label={t.whatIf.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.whatIf.statement}</th>
            <th scope="col">{t.whatIf.before}</th>
            <th scope="col">{t.whatIf.after}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.statementId}>
              <th scope="row">
                <a href={addressOf(one.statementId)}>{one.statement?.title ?? one.statementId}</a>
                {one.reason && <p class="quiet">{t.because(explain(one.reason))}</p>}
                {one.opposed && <p class="quiet">{t.whatIf.opposed}</p>}
              </th>
              <td>
                <Judged verdict={one.before} />
              </td>
              <td>
                <Judged verdict={one.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Judged({ verdict }: { verdict: Difference["before"] }) {
  if (!verdict) return <>{t.whatIf.gone}</>;
  return (
    <>
      <VerdictMark label={verdict.label} rule={verdict.rule} /> {short(verdict.strength)}
    </>
  );
}

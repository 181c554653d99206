import type { Difference } from "../api/answers";
import { WHAT_IF } from "../api/documents";
import type { Statement } from "../api/types";
import { short, t } from "../i18n";
import { changed, go, to } from "../router";
import { useAsk } from "../state/ask";
import { adding, changes, isObjection, trials, withTrials, type Trial } from "../state/trials";
import { because } from "./because";
import { LabelMark } from "./marks";
import { Share } from "./Share";
import { State } from "./State";
import { Tried } from "./Tried";
import { Trying } from "./Trying";

/** What a change would make of all statements; nothing is written. */
export function WhatIfPanel({ statement, query }: { statement: Statement; query: URLSearchParams }) {
  const all = trials(query);
  const answer = useAsk(WHAT_IF, all.length ? { changes: changes(all) } : null);
  const known = [
    statement,
    ...[statement.supportedBy, statement.contradictedBy].flatMap((side) => side.edges.map((edge) => edge.node)),
    ...(answer.data?.whatIf.differences ?? []).flatMap((one) => one.statement ?? []),
  ];
  const attempt = (trial: Trial) => go(withTrials(query, adding(all, trial)), { replace: true });
  return (
    <section class="what-if" id="what-if">
      <div class="tools">
        <h2>{t.whatIf.title}</h2>
        {all.length > 0 && <Share name={t.whatIf.title} document={WHAT_IF} variables={{ changes: changes(all) }} />}
      </div>
      <p class="quiet">{t.whatIf.lead}</p>
      <Trying statement={statement} attempt={attempt} />
      {all.length > 0 && (
        <>
          <h3>{t.whatIf.changes}</h3>
          <ul class="tried">
            {all.map((trial) => (
              <li key={JSON.stringify(trial)}>
                <Tried trial={trial} known={known} />{" "}
                <a href={withTrials(query, all.filter((other) => other !== trial))}>{t.whatIf.undo}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={changed(query, { if: null })}>{t.whatIf.reset}</a>
          </p>
        </>
      )}
      <State answer={answer}>
        {({ whatIf }) => {
          const differences = whatIf.differences.filter((one) => !isObjection(one.id));
          const added = whatIf.differences.length - differences.length;
          return (
            <>
              <p role="status">{t.whatIf.result(whatIf.total - added, whatIf.relabelled - added)}</p>
              {differences.length > 0 && <Differences all={differences} />}
              {whatIf.truncated && <p class="quiet">{t.whatIf.truncated}</p>}
            </>
          );
        }}
      </State>
    </section>
  );
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
            <tr key={one.id}>
              <th scope="row">
                <a href={to(one.id)}>{one.statement?.title ?? one.id}</a>
                {one.reason && <p class="quiet">{because(one.reason.rule, one.reason.relations, () => t.whatIf.objection)}</p>}
              </th>
              <td>
                <Verdict verdict={one.before} />
              </td>
              <td>
                <Verdict verdict={one.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ verdict }: { verdict: Difference["before"] }) {
  if (!verdict) return <>{t.whatIf.gone}</>;
  return (
    <>
      <LabelMark label={verdict.label} /> {short(verdict.strength)}
    </>
  );
}

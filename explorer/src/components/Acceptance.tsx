import { addressOf } from "../address.ts";
import { tension, verdict } from "../api/statements.ts";
import type { Justification, Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import { deadlock, fromTheTop } from "../state/certificate.ts";
import { explainLabel } from "./explanation.ts";
import { Hint, VERDICT_TERMS } from "./Hint.tsx";
import { Bar, VerdictMark } from "./marks.tsx";

/** Whether a statement holds and what decides it, how strong it is, and the certificate that explains its label. */
export function Acceptance({ statement }: { statement: Statement }) {
  const { acceptance, strength } = statement;
  const { label, rule, why } = acceptance;
  const found = verdict(label, rule);
  const opposed = tension(label, rule, strength.value);
  return (
    <section class="standing">
      <h2>{t.statement.standing}</h2>
      <p>
        <VerdictMark label={label} rule={rule} /> {found && t.verdictMeaning[found]}{" "}
        {found && <Hint of={VERDICT_TERMS[found]} />}
      </p>
      <Decisive statement={statement} />
      {acceptance.groundsLost && label === "IN" && <p>{t.statement.groundsLost}</p>}
      <p>
        <Bar value={strength.value} name={t.statement.strength} />{" "}
        {t.statement.strengthMeaning(short(strength.value), short(strength.baseScore))} <Hint of="strength" />
      </p>
      {opposed && <p>{t.statement.tension[opposed]}</p>}
      {why.length > 1 && (
        <details>
          <summary>{t.statement.why}</summary>
          <ol class="why">
            {fromTheTop(statement.id, why).map((one) => (
              <Line key={one.statementId} why={one} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** What decides the label of a statement: its own reason, or the circle that leaves it open. */
function Decisive({ statement }: { statement: Statement }) {
  const { why } = statement.acceptance;
  const own = why.find((one) => one.statementId === statement.id);
  const circle = deadlock(statement.id, why);
  if (!own) return null;
  return (
    <div class="decisive">
      {!circle && <p>{t.statement.decides(explainLabel(own.rule, own.relations))}</p>}
      {circle && (
        <>
          <p>{t.why.deadlock(circle.length)}</p>
          <ul>
            {circle.map((one) => (
              <li key={one.statementId}>
                <a href={addressOf(one.statementId)}>{one.statement?.title ?? one.statementId}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Line({ why }: { why: Justification }) {
  return (
    <li>
      <a href={addressOf(why.statementId)}>{why.statement?.title ?? why.statementId}</a>{" "}
      <VerdictMark label={why.label} rule={why.rule} />
      <p>{t.because(explainLabel(why.rule, why.relations))}</p>
    </li>
  );
}

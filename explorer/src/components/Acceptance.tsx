import { addressOf } from "../address.ts";
import type { Justification, Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import { explainLabel } from "./explanation.ts";
import { Bar, LabelMark } from "./marks.tsx";

/** Whether a statement stands, how strong it is, and the certificate that explains its label, in words. */
export function Acceptance({ statement }: { statement: Statement }) {
  const { acceptance, strength } = statement;
  return (
    <section class="standing">
      <h2>{t.statement.standing}</h2>
      <p>
        <LabelMark label={acceptance.label} /> {t.labelMeaning[acceptance.label]}
      </p>
      <p>
        <Bar value={strength.value} name={t.statement.strength} />{" "}
        {t.statement.strengthMeaning(short(strength.value), short(strength.baseScore))}
      </p>
      {acceptance.why.length > 0 && (
        <details>
          <summary>{t.statement.why}</summary>
          <ol class="why">
            {acceptance.why.map((one) => (
              <Line key={one.id} why={one} />
            ))}
          </ol>
          <p class="quiet">{t.statement.judged}</p>
        </details>
      )}
    </section>
  );
}

function Line({ why }: { why: Justification }) {
  return (
    <li>
      <a href={addressOf(why.id)}>{why.statement?.title ?? why.id}</a> <LabelMark label={why.label} />
      <p>{explainLabel(why.rule, why.relations)}</p>
    </li>
  );
}

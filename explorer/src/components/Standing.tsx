import type { Statement, Why } from "../api/types";
import { short, t } from "../i18n";
import { to } from "../router";
import { because } from "./because";
import { Bar, LabelMark } from "./marks";

/** Whether a statement stands and how strong it is, with the certificate in words. */
export function Standing({ statement }: { statement: Statement }) {
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

function Line({ why }: { why: Why }) {
  return (
    <li>
      <a href={to(why.id)}>{why.statement?.title ?? why.id}</a> <LabelMark label={why.label} />
      <p>{because(why.rule, why.relations)}</p>
    </li>
  );
}

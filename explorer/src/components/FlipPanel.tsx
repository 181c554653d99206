import { useState } from "preact/hooks";
import { FLIP } from "../api/documents";
import type { Statement } from "../api/types";
import { t } from "../i18n";
import { to } from "../router";
import { useAsk } from "../state/ask";
import { withTrials, type Trial } from "../state/trials";
import { State } from "./State";

/** The smallest rejections that turn a statement's label, looked for when asked. */
export function FlipPanel({ statement, query }: { statement: Statement; query: URLSearchParams }) {
  const [asked, setAsked] = useState(false);
  const answer = useAsk(FLIP, asked ? { statement: statement.id } : null);
  return (
    <section class="flip">
      <h2>{t.whatIf.flip}</h2>
      {!asked && (
        <button type="button" onClick={() => setAsked(true)}>
          {t.whatIf.flipAsk}
        </button>
      )}
      <State answer={answer}>
        {({ flip }) =>
          flip.size === null ? (
            <p>{t.whatIf.flipNone}</p>
          ) : (
            <>
              <p>{t.whatIf.flipLead(t.label[flip.label])}</p>
              <ul class="flips">
                {flip.flips.map(({ label, rejected }) => (
                  <li key={rejected.map((one) => one.id).join(" ")}>
                    {t.whatIf.flipWith[label]}{" "}
                    {rejected.map((one, index) => (
                      <span key={one.id}>
                        {index > 0 && ", "}
                        <a href={to(one.id)}>{one.title}</a>
                      </span>
                    ))}{" "}
                    <a class="try" href={withTrials(query, rejected.map((one): Trial => ({ reject: one.id })))}>
                      {t.whatIf.tryFlip}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </State>
    </section>
  );
}

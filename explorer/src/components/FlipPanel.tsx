import { addressOf, withQuery } from "../address.ts";
import { FLIP } from "../api/documents.ts";
import type { FlipQuery } from "../api/generated.ts";
import { verdict } from "../api/statements.ts";
import type { Statement } from "../api/types.ts";
import { short, t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useJudging } from "../state/judging.ts";
import { useQuery } from "../state/query.ts";
import { type Trial, withTrials } from "../state/trials.ts";
import { QueryResult } from "./QueryResult.tsx";

/** A label in words. */
function name({ label, rule }: FlipQuery["flip"]): string {
  const found = verdict(label, rule);
  return found ? t.verdict[found] : t.notHeld;
}

/** The smallest sets of rejected statements that change a statement's label, computed on request. */
export function FlipPanel({ statement, query }: { statement: Statement; query: URLSearchParams }) {
  const asked = query.has("flip");
  const { semantics } = useJudging();
  const answer = useQuery(FLIP, asked ? { statement: statement.id } : null);
  return (
    <section class="flip">
      <h2>{t.whatIf.flip}</h2>
      {!asked && (
        <button type="button" onClick={() => navigate(withQuery(query, { flip: 1 }))}>
          {t.whatIf.flipAsk}
        </button>
      )}
      <QueryResult answer={answer} what={t.state.flips}>
        {({ flip }) =>
          flip.size === null ? (
            <p>{t.whatIf.flipNone}</p>
          ) : (
            <>
              <p>{t.whatIf.flipLead(semantics === "GROUNDED" ? null : name(flip))}</p>
              <ul class="flips">
                {flip.flips.map(({ label, rejected }) => (
                  <li key={rejected.map((one) => one.id).join(" ")}>
                    {t.whatIf.flipWith[label]}{" "}
                    {rejected.map((one, index) => (
                      <span key={one.id}>
                        {index > 0 && ", "}
                        <a href={addressOf(one.id)}>{one.title}</a>
                      </span>
                    ))}{" "}
                    <a
                      class="try"
                      href={withTrials(
                        query,
                        rejected.map((one): Trial => ({ reject: one.id })),
                      )}
                    >
                      {t.whatIf.tryFlip}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryResult>
      {answer.data && <Limits statement={statement} query={query} />}
    </section>
  );
}

/** What would deny the statement if it were stronger: contradictions of what holds that only limit it. */
function Limits({ statement, query }: { statement: Statement; query: URLSearchParams }) {
  const { denies } = useJudging();
  const limiting = statement.contradictedBy.edges.filter(
    ({ relation, node }) => relation.limits && node.acceptance.label === "IN",
  );
  if (!limiting.length) return null;
  return (
    <ul class="flips">
      {limiting.map(({ relation, node }) => (
        <li key={relation.id}>
          {t.whatIf.limited(node.title, short(relation.effectiveStrength), short(denies))}{" "}
          <a
            class="try"
            href={withTrials(query, [{ weigh: node.id, target: statement.id, polarity: "CONTRADICTS", value: denies }])}
          >
            {t.whatIf.tryFlip}
          </a>
        </li>
      ))}
    </ul>
  );
}

import { withQuery } from "../address.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { CUTS, DEFAULT, isDefault, READINGS, SEMANTICS, useJudging } from "../state/judging.ts";
import { Choice } from "./Choice.tsx";
import { Hint } from "./Hint.tsx";

const ORIGINAL = { semantics: null, support: null, denies: null };

interface Props {
  query: URLSearchParams;
  /** Whether the view takes one semantics alone. */
  fixed?: boolean;
}

/** Changes how the labels of a view are found, and says it where it isn't the usual way. Each choice is a parameter of the address. */
export function HowJudged({ query, fixed = false }: Props) {
  const judging = useJudging();
  const change = (name: keyof typeof ORIGINAL, value: string) =>
    navigate(withQuery(query, { [name]: value === String(DEFAULT[name]) ? null : value }), { replace: true });
  const { semantics, support, denies } = t.judging.short;
  const used = [
    semantics[fixed ? "PREFERRED" : judging.semantics],
    support[judging.support],
    denies(judging.denies),
  ].join(", ");
  return (
    <details class="judging">
      <summary>
        {t.judging.title}
        {!isDefault(judging) && `: ${used}`}
      </summary>
      <div class="filters" role="group" aria-label={t.judging.title}>
        {!fixed && (
          <Choice
            label={t.judging.semantics}
            value={judging.semantics}
            options={SEMANTICS.map((one) => [one, t.judging.long.semantics[one]])}
            choose={(value) => change("semantics", value)}
          />
        )}
        <Choice
          label={t.judging.support}
          value={judging.support}
          options={READINGS.map((one) => [one, t.judging.long.support[one]])}
          choose={(value) => change("support", value)}
        />
        <Choice
          label={t.judging.denies}
          value={String(judging.denies)}
          options={CUTS.map((one) => [String(one), t.judging.long.denies(one)])}
          choose={(value) => change("denies", value)}
        />
        {!isDefault(judging) && <a href={withQuery(query, ORIGINAL)}>{t.judging.reset}</a>}
      </div>
      <p class="quiet">
        {t.judging.used(used)} {t.judging.meaning} <Hint of="judging" />
      </p>
    </details>
  );
}

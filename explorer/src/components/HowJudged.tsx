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

/** Says how the labels of a view are found, and changes it in place. Each choice is a parameter of the address. */
export function HowJudged({ query, fixed = false }: Props) {
  const judging = useJudging();
  const change = (name: keyof typeof ORIGINAL, value: string) =>
    navigate(withQuery(query, { [name]: value === String(DEFAULT[name]) ? null : value }), { replace: true });
  const semantics = fixed ? "PREFERRED" : judging.semantics;
  return (
    <details class="judging">
      <summary>
        {t.judging.summary} <span>{t.judging.short.semantics[semantics]}</span>
        {", "}
        <span>{t.judging.short.support[judging.support]}</span>
        {", "}
        <span>{t.judging.short.denies(judging.denies)}</span>
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
        {t.judging.meaning} <Hint of="judging" />
      </p>
    </details>
  );
}

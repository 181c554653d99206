import { addressOf, withQuery } from "../address.ts";
import { isStatement, role } from "../api/statements.ts";
import type { QuotingStatement, Sentence } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { RoleMark } from "./marks.tsx";

interface Props {
  sentence: Sentence | null;
  chosen: QuotingStatement | null;
  query: URLSearchParams;
  hover: (id: string | null) => void;
}

/** The statements that quote the selected sentence, or the selected statement. */
export function SentenceStatements({ sentence, chosen, query, hover }: Props) {
  if (!sentence && !chosen) return null;
  const drawn = chosen ? [chosen] : (sentence?.quotedBy.filter(isStatement) ?? []);
  return (
    <section class="drawn-from" aria-live="polite">
      <h2>{chosen ? t.read.chosen : t.read.drawn}</h2>
      {drawn.length === 0 && (
        <p>{sentence?.nonArgumentative ? t.read.why(sentence.nonArgumentative) : t.read.nothing}</p>
      )}
      <ul>
        {drawn.map((one) => (
          <li key={one.id} onMouseEnter={() => hover(one.id)} onMouseLeave={() => hover(null)}>
            <RoleMark role={role(one)} />
            <a
              class="statement-title"
              href={withQuery(query, { statement: one.id, sentence: null, words: null })}
              title={t.read.light}
              onFocus={() => hover(one.id)}
              onBlur={() => hover(null)}
            >
              {one.title}
            </a>
            <a class="button" href={addressOf(one.id)} aria-label={`${t.read.open}: ${one.title}`}>
              {t.read.open} →
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={withQuery(query, { statement: null, sentence: null, words: null })}>{t.read.clear}</a>
      </p>
    </section>
  );
}

import type { Quoter, Sentence } from "../api/answers";
import { t } from "../i18n";
import { changed, to } from "../router";
import { RoleMark } from "./marks";

interface Props {
  sentence: Sentence | null;
  chosen: Quoter | null;
  query: URLSearchParams;
  hover: (id: string | null) => void;
}

/** The statements drawn from the chosen sentence, or the chosen statement. */
export function Drawn({ sentence, chosen, query, hover }: Props) {
  if (!sentence && !chosen) return null;
  const drawn = chosen ? [chosen] : (sentence?.quotedBy.filter((one) => one.title) ?? []);
  return (
    <section class="drawn-from" aria-live="polite">
      <h2>{chosen ? t.read.chosen : t.read.drawn}</h2>
      {drawn.length === 0 && <p>{sentence?.nonArgumentative ? t.read.why(sentence.nonArgumentative) : t.read.nothing}</p>}
      <ul>
        {drawn.map((one) => (
          <li key={one.id} onMouseEnter={() => hover(one.id)} onMouseLeave={() => hover(null)}>
            <a href={changed(query, { statement: one.id, sentence: null })} onFocus={() => hover(one.id)} onBlur={() => hover(null)}>
              {one.title}
            </a>{" "}
            {one.role && <RoleMark role={one.role} />}{" "}
            <a href={to(one.id)} aria-label={`${t.read.open}: ${one.title}`}>
              {t.read.open} →
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={changed(query, { statement: null, sentence: null })}>{t.read.clear}</a>
      </p>
    </section>
  );
}

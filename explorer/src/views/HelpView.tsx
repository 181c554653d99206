import { useEffect } from "preact/hooks";
import { Keys } from "../components/Keys.tsx";
import { t } from "../i18n/index.ts";
import { useTour } from "../state/tour.ts";

/** What the page's terms mean, its keys, and where its tour starts. The address can point out one term. */
export function HelpView({ query }: { query: URLSearchParams }) {
  const term = query.get("term");
  const tour = useTour(true);
  useEffect(() => {
    // A new view starts at its top; the term comes after that.
    const frame = requestAnimationFrame(() =>
      document.querySelector(".glossary [aria-current]")?.scrollIntoView({ block: "center" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [term]);
  return (
    <div class="help">
      <header class="help-title">
        <h1 tabIndex={-1}>{t.help.title}</h1>
        <p class="sentence">{t.help.lead}</p>
      </header>
      {tour[0] && (
        <section class="help-tour">
          <h2>{t.help.tourTitle}</h2>
          <p>{t.help.tourLead}</p>
          <p>
            <a class="button primary" href={tour[0].address}>
              {t.help.start}
            </a>
          </p>
        </section>
      )}
      <section class="help-words">
        <h2>{t.help.glossary}</h2>
        <dl class="glossary">
          {Object.entries(t.help.terms).map(([key, [name, meaning]]) => (
            <div key={key} id={`term-${key}`} aria-current={key === term ? "true" : undefined}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="help-keys">
        <h2>{t.help.keys}</h2>
        <Keys />
        <p class="quiet">{t.keys.tab}</p>
      </section>
    </div>
  );
}

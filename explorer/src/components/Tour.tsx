import { addressOf, withQuery } from "../address.ts";
import { t } from "../i18n/index.ts";
import { useTour } from "../state/tour.ts";

/** The current stop of the tour, below the view; nothing outside of the tour. Other links leave it. */
export function Tour({ query }: { query: URLSearchParams }) {
  const at = Number(query.get("tour"));
  const stops = useTour(at > 0);
  const stop = stops[at - 1];
  if (!stop) return null;
  const [before, after] = [stops[at - 2], stops[at]];
  return (
    <aside class="tour" aria-label={t.help.tourTitle}>
      <p class="label">{t.help.stop(at, stops.length)}</p>
      <p role="status">{stop.words}</p>
      <p class="tour-ways">
        {before && <a href={before.address}>← {t.help.back}</a>}
        <a href={withQuery(query, { tour: null })}>{t.help.end}</a>
        {after ? (
          <a class="button primary" href={after.address}>
            {t.help.next} →
          </a>
        ) : (
          <a class="button primary" href={addressOf("help")}>
            {t.help.title} →
          </a>
        )}
      </p>
    </aside>
  );
}

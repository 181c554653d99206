import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { addressOf } from "../address.ts";
import type { Refused, Unavailable } from "../api/client.ts";
import { t } from "../i18n/index.ts";
import { isInputError, isTimeout, type QueryState } from "../state/query.ts";

/** A wait longer than this is explained. */
const LONG_MILLISECONDS = 2_000;

/** The result of a query, or a notice while there is none. */
export function QueryResult<Data>({
  answer,
  what = t.state.view,
  children,
}: {
  answer: QueryState<Data>;
  /** What the service works out, for a long wait. */
  what?: string;
  children: (data: Data) => ComponentChildren;
}) {
  const { data, error, away, loading, retry } = answer;
  const long = useLong(loading && error === null);
  useEffect(() => {
    // After a link, the focus waits on the empty view: move it on to the heading.
    if (document.activeElement?.id === "content")
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [data === null, error]);
  if (error) return <Failure error={error} retry={retry} />;
  if (data === null) return away ? <Away away={away} /> : loading ? <Loading what={long ? what : null} /> : null;
  return (
    <div class="answered" aria-busy={loading}>
      {(away || long) && (
        <p class="banner" role="status">
          {away ? `${t.state.away[away.absence]}. ${t.state.again(away.seconds)}` : t.state.waiting(what)}{" "}
          {t.state.stale}
        </p>
      )}
      {children(data)}
    </div>
  );
}

/** Whether a wait has become long. */
function useLong(waiting: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLong(true), LONG_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return long;
}

/** The place of a result that is being loaded; what the service works out is said where it takes long. */
function Loading({ what }: { what: string | null }) {
  return (
    <div class="skeleton" role="status">
      <span class={what ? "" : "hidden"}>{what ? t.state.waiting(what) : t.state.loading}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

function Away({ away: { absence, seconds } }: { away: Unavailable }) {
  return (
    <section class="notice" role="status">
      <h2>{t.state.away[absence]}</h2>
      <p>
        {t.state.awayMeaning[absence]} {t.state.again(seconds)}
      </p>
    </section>
  );
}

/** What the reader can do about an error. The API's message is for developers: it isn't shown. */
function Failure({ error, retry }: { error: Refused; retry: () => void }) {
  const [title, meaning] = isInputError(error)
    ? [t.state.missing, t.state.missingPart]
    : isTimeout(error)
      ? [t.state.timeout, t.state.timeoutMeaning]
      : [t.state.wrong, t.state.wrongMeaning];
  return (
    <section class="notice" role="alert">
      <h2>{title}</h2>
      <p>{meaning}</p>
      <p>
        {!isInputError(error) && (
          <>
            <button type="button" onClick={retry}>
              {t.state.retry}
            </button>{" "}
          </>
        )}
        <a href={addressOf("")}>{t.state.home}</a>
      </p>
    </section>
  );
}

/** A notice that no node has this id, or that no view has this address. */
export function NotFound({ id }: { id?: string }) {
  return (
    <section class="notice" role="alert">
      <h1 tabIndex={-1}>{t.state.missing}</h1>
      <p>{id ? t.state.missingMeaning(id) : t.state.lost}</p>
      <p>
        <a href={addressOf("")}>{t.state.home}</a>
      </p>
    </section>
  );
}

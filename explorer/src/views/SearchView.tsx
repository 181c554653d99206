import { SEARCH } from "../api/documents";
import { Highlighted } from "../components/Highlighted";
import { SearchBox } from "../components/SearchBox";
import { Share } from "../components/Share";
import { State } from "../components/State";
import { t } from "../i18n";
import { go, to } from "../router";
import { useAsk } from "../state/ask";
import { result } from "../state/hits";

const MOST = 50;

/** All that a search finds. */
export function SearchView({ query }: { query: URLSearchParams }) {
  const text = query.get("q")?.trim() ?? "";
  const answer = useAsk(SEARCH, text ? { text, types: null, first: MOST } : null);
  return (
    <>
      <h1 tabIndex={-1}>{t.search.title}</h1>
      <SearchBox
        key={text}
        large
        marked
        label={t.search.label}
        placeholder={t.search.placeholder}
        initial={text}
        choose={(found) => go(found.address)}
        submit={(words) => go(to("search", { q: words }))}
      />
      {!text && <p>{t.search.start}</p>}
      <State answer={answer}>
        {({ search }) => (
          <>
            <p role="status">{search.totalCount ? t.search.results(search.totalCount, text) : t.search.none(text)}</p>
            <Share name={text} document={SEARCH} variables={{ text, types: null, first: MOST }} />
            <ol class="results">
              {search.edges.map(result).map((one) => (
                <li key={one.id}>
                  <span class="kind">{t.type[one.type]}</span>
                  <a href={one.address}>
                    <Highlighted line={one.title} />
                  </a>
                  {one.more && (
                    <p>
                      <Highlighted line={one.more} />
                    </p>
                  )}
                </li>
              ))}
            </ol>
            {search.totalCount > search.edges.length && <p>{t.search.more}</p>}
          </>
        )}
      </State>
    </>
  );
}

import { addressOf } from "../address.ts";
import { SEARCH } from "../api/documents.ts";
import { HighlightedText } from "../components/HighlightedText.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { SearchBox } from "../components/SearchBox.tsx";
import { Share } from "../components/Share.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useQuery } from "../state/query.ts";
import { toSearchResults } from "../state/search_results.ts";

const MOST = 50;

/** The results of a search. */
export function SearchView({ query }: { query: URLSearchParams }) {
  const text = query.get("q")?.trim() ?? "";
  const answer = useQuery(SEARCH, text ? { text, types: null, first: MOST } : null);
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
        choose={(found) => navigate(found.address)}
        submit={(words) => navigate(addressOf("search", { q: words }))}
      />
      {!text && <p>{t.search.start}</p>}
      <QueryResult answer={answer}>
        {({ search }) => (
          <>
            <p role="status">{search.totalCount ? t.search.results(search.totalCount, text) : t.search.none(text)}</p>
            {search.didYouMean && (
              <p>
                {t.search.didYouMean} <a href={addressOf("search", { q: search.didYouMean })}>{search.didYouMean}</a>?
              </p>
            )}
            <Share name={text} document={SEARCH} variables={{ text, types: null, first: MOST }} />
            <ol class="results">
              {toSearchResults(search.edges).map((one) => (
                <li key={one.id}>
                  <span class="kind">{t.type[one.type]}</span>
                  <a href={one.address}>
                    <HighlightedText line={one.title} />
                  </a>
                  {one.more && (
                    <p>
                      <HighlightedText line={one.more} />
                    </p>
                  )}
                </li>
              ))}
            </ol>
            {search.totalCount > search.edges.length && <p>{t.search.more}</p>}
          </>
        )}
      </QueryResult>
    </>
  );
}

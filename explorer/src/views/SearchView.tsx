import { withQuery } from "../address.ts";
import { SEARCH } from "../api/documents.ts";
import { isStatement } from "../api/statements.ts";
import type { SearchType } from "../api/types.ts";
import { Choice } from "../components/Choice.tsx";
import { HighlightedText } from "../components/HighlightedText.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { RoleMark, VerdictMark } from "../components/marks.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { SearchBox } from "../components/SearchBox.tsx";
import { Share } from "../components/Share.tsx";
import { TextChoice } from "../components/TextChoice.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useChoices } from "../state/choices.ts";
import { partition } from "../state/partition.ts";
import { useQuery } from "../state/query.ts";
import { findSlip, type SearchResult, type Slip, toSearchResults } from "../state/search_results.ts";
import { type Acceptance, useVerdicts } from "../state/verdicts.ts";

const PAGE = 50;
const MOST = 1_000;
/** How many results of a kind are shown among other kinds. */
const SHOWN = 6;
const TYPES: SearchType[] = ["CLAIM", "EVIDENCE", "ARGUMENT", "ISSUE", "ACTOR", "DOCUMENT", "PASSAGE"];

/** What an address asks for. Invalid values are ignored. */
function read(query: URLSearchParams) {
  const type = TYPES.find((one) => one === query.get("type"));
  return {
    text: query.get("q")?.trim() ?? "",
    types: type ? [type] : null,
    document: query.get("document"),
    issue: query.get("issue"),
    first: Math.min(MOST, Math.max(PAGE, Number(query.get("most")) || PAGE)),
  };
}

/** The results of a search, which can be narrowed by kind, text and issue. */
export function SearchView({ query }: { query: URLSearchParams }) {
  const variables = read(query);
  const { text, first } = variables;
  const answer = useQuery(SEARCH, text ? variables : null);
  const verdicts = useVerdicts(answer.data?.search.edges.map(({ node }) => node).filter(isStatement) ?? []);
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
        document={variables.document}
        choose={(found) => navigate(found.address)}
        submit={(words) => navigate(withQuery(query, { q: words, most: null }))}
      />
      {text ? <Narrowing query={query} /> : <p>{t.search.start}</p>}
      {text && <HowJudged query={query} />}
      <QueryResult answer={answer}>
        {({ search }) => (
          <>
            <div class="tools">
              <p role="status">{search.totalCount ? t.search.results(search.totalCount, text) : t.search.none(text)}</p>
              <Share name={text} asked={[{ document: SEARCH, variables }]} />
            </div>
            <Meant slip={findSlip(text, search.didYouMean ?? null)} query={query} />
            {[...partition(toSearchResults(search.edges), ({ type }) => [type])].map(([type, found]) => (
              <section key={type}>
                <h2>{t.search.types[type.toUpperCase() as SearchType]}</h2>
                <Results of={found} most={variables.types ? found.length : SHOWN} verdicts={verdicts} />
              </section>
            ))}
            {search.totalCount > search.edges.length && first < MOST && (
              <p>
                <a class="button" href={withQuery(query, { most: first + PAGE })}>
                  {t.search.next(Math.min(PAGE, search.totalCount - search.edges.length))}
                </a>
              </p>
            )}
          </>
        )}
      </QueryResult>
    </>
  );
}

interface MeantProps {
  slip: Slip | null;
  query: URLSearchParams;
}

/** What the reader may have meant, or that only similar words were found. */
function Meant({ slip, query }: MeantProps) {
  if (!slip) return null;
  if (!slip.likely) return <p class="quiet">{t.search.similar(slip.words)}</p>;
  return (
    <p>
      {t.search.didYouMean} <a href={withQuery(query, { q: slip.corrected })}>{slip.corrected}</a>?
    </p>
  );
}

interface ResultsProps {
  of: SearchResult[];
  /** How many to show; the rest is folded. */
  most: number;
  verdicts: ReadonlyMap<string, Acceptance>;
}

function Results({ of, most, verdicts }: ResultsProps) {
  const list = (some: SearchResult[]) => (
    <ol class="results">
      {some.map((one) => (
        <Result key={one.id} of={one} acceptance={verdicts.get(one.id)} />
      ))}
    </ol>
  );
  return (
    <>
      {list(of.slice(0, most))}
      {of.length > most && (
        <details>
          <summary>{t.search.more(of.length - most)}</summary>
          {list(of.slice(most))}
        </details>
      )}
    </>
  );
}

interface ResultProps {
  of: SearchResult;
  /** Of a statement, once it is known. */
  acceptance: Acceptance | undefined;
}

function Result({ of: { type, title, more, address, role }, acceptance }: ResultProps) {
  return (
    <li class={type === "Passage" ? "sentence-found" : undefined}>
      <a href={address}>
        <HighlightedText line={title} />
      </a>
      {more && (
        <p>
          <HighlightedText line={more} />
        </p>
      )}
      {(role || acceptance) && (
        <div class="marks">
          <RoleMark role={role} />
          {acceptance && <VerdictMark {...acceptance} />}
        </div>
      )}
    </li>
  );
}

/** What narrows the search: kinds as links, texts and issues to choose from. */
function Narrowing({ query }: { query: URLSearchParams }) {
  const { issues } = useChoices();
  const { types, document, issue } = read(query);
  const change = (changes: Record<string, string>) =>
    navigate(withQuery(query, { ...changes, most: null }), { replace: true });
  return (
    <div class="filters" role="group" aria-label={t.filters.title}>
      <ul class="inline kinds">
        {[null, ...TYPES].map((type) => (
          <li key={type}>
            <a
              href={withQuery(query, { type, most: null })}
              aria-current={(types?.[0] ?? null) === type ? "true" : undefined}
            >
              {type ? t.search.types[type] : t.search.everything}
            </a>
          </li>
        ))}
      </ul>
      <TextChoice value={document} choose={(value) => change({ document: value })} />
      <Choice
        label={t.filters.issue}
        value={issue ?? ""}
        options={[["", t.filters.any], ...issues.map((one): [string, string] => [one.id, one.name])]}
        choose={(value) => change({ issue: value })}
      />
    </div>
  );
}

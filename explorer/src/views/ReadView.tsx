import { useEffect, useMemo, useState } from "preact/hooks";
import { addressOf, withQuery } from "../address.ts";
import { AMONG, STATEMENTS } from "../api/documents.ts";
import type { AmongQuery, AmongQueryVariables } from "../api/generated.ts";
import type { Article, ClaimRole } from "../api/types.ts";
import { ArticleText } from "../components/ArticleText.tsx";
import { MapPanel } from "../components/MapPanel.tsx";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { SentenceStatements } from "../components/SentenceStatements.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useVisit } from "../state/current_text.ts";
import { pageByIds } from "../state/paging.ts";
import { useQuery } from "../state/query.ts";
import { type Reading, useReading } from "../state/reading.ts";
import { drawRelations, drawStatements } from "../state/relations.ts";
import type { Span } from "../state/spans.ts";
import { STATEMENT_PAGES, useStatements } from "../state/statements.ts";
import { useTitle } from "../state/title.ts";

/** How many statements one request takes the relations of. */
const AT_ONCE = 200;
/** A line longer than this isn't a byline. */
const BYLINE = 200;

/** A text beside its map. Selecting a sentence shows its statements; selecting a statement marks its quotations. */
export function ReadView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useReading(id);
  if (!answer.data && !answer.loading && !answer.error) return <NotFound id={id} />;
  return (
    <QueryResult answer={answer}>
      {(reading) => <Page reading={reading} complete={!answer.loading} query={query} />}
    </QueryResult>
  );
}

function Page({ reading, complete, query }: { reading: Reading; complete: boolean; query: URLSearchParams }) {
  const { article, sentences, statements } = reading;
  useTitle(article.title);
  useVisit(article.id);
  const [hovered, hover] = useState<string | null>(null);
  const chosen = statements.find((one) => one.id === query.get("statement"));
  const sentence = sentences.find((one) => String(one.index) === query.get("sentence"));
  const lit = statements.find((one) => one.id === hovered) ?? chosen;
  const quotes = lit?.quotes?.filter((quote) => quote.document.id === article.id);
  const marks = quotes ?? parseWords(query.get("words"));
  useEffect(() => {
    document
      .querySelector(".article mark, .article [aria-current]")
      ?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  }, [chosen?.id, sentence?.index, sentences.length]);
  return (
    <div class="split reading">
      <article class="article" lang={article.language}>
        <h1 tabIndex={-1}>{article.title}</h1>
        {article.author && !namesAuthor(article) && <p class="quiet">{t.read.by(article.author)}</p>}
        {statements.length > 0 && <Guide article={article} />}
        <ArticleText
          article={article}
          sentences={sentences}
          marks={marks}
          chosen={sentence?.index ?? null}
          query={query}
        />
      </article>
      <aside>
        <SentenceStatements sentence={sentence ?? null} chosen={chosen ?? null} query={query} hover={hover} />
        {statements.length > 0 ? (
          <QuotingMap
            reading={reading}
            complete={complete}
            chosen={chosen ? [chosen.id] : (sentence?.quotedBy.map((one) => one.id) ?? null)}
            query={query}
            hover={hover}
          />
        ) : (
          complete && <UnquotedMap article={article} query={query} />
        )}
      </aside>
    </div>
  );
}

/** Whether a text tells its author itself, below its title. */
function namesAuthor({ text, author }: Article): boolean {
  const lines = text.split("\n").filter((line) => line.trim());
  return lines.slice(0, 3).some((line) => line.length < BYLINE && author !== null && line.includes(author));
}

function Guide({ article }: { article: Article }) {
  return (
    <>
      <p class="quiet" lang="en">
        {t.read.help} <a href={addressOf("statements", { document: article.id })}>{t.read.everything}</a>
      </p>
      <RoleLegend />
    </>
  );
}

interface QuotingMapProps {
  reading: Reading;
  complete: boolean;
  chosen: string[] | null;
  query: URLSearchParams;
  hover: (id: string | null) => void;
}

/** The map of the statements that quote a text, or of those around the chosen ones. */
function QuotingMap({ reading: { article, statements }, complete, chosen, query, hover }: QuotingMapProps) {
  const { first, paging } = pageByIds<AmongQuery, AmongQueryVariables>(
    statements.map((one) => one.id),
    AT_ONCE,
  );
  const variables = { ids: first };
  const relations = useQuery(AMONG, complete ? variables : null, paging);
  const drawn = useMemo(() => drawRelations(relations.data, chosen), [relations.data, chosen?.join(" ")]);
  const choose = (id: string) =>
    navigate(withQuery(query, { statement: id, sentence: null, words: null }), { replace: true });
  return (
    <MapPanel
      title={article.title}
      {...drawn}
      {...(chosen?.[0] ? { focus: chosen[0] } : {})}
      query={query}
      open={choose}
      expand={choose}
      hover={hover}
      loading={!complete || relations.loading}
      share={[{ document: AMONG, variables, paging }]}
    />
  );
}

/** The map of the statements that come from a text, where none quotes it. */
function UnquotedMap({ article, query }: { article: Article; query: URLSearchParams }) {
  const asked = {
    claims: { document: article.id },
    evidence: { document: article.id },
    withClaims: true,
    withEvidence: true,
  };
  const answer = useStatements(asked);
  const drawn = useMemo(() => drawStatements(answer.loading ? null : answer.data), [answer.loading, answer.data]);
  const barren = !answer.loading && drawn.nodes.length === 0;
  return (
    <QueryResult answer={answer}>
      {() => (
        <>
          <p class="quiet">
            {barren ? t.read.barren : t.read.unquoted}{" "}
            {!barren && <a href={addressOf("statements", { document: article.id })}>{t.read.everything}</a>}
          </p>
          {!barren && (
            <MapPanel
              title={article.title}
              {...drawn}
              query={query}
              loading={answer.loading}
              share={[{ document: STATEMENTS, variables: asked, paging: STATEMENT_PAGES }]}
            />
          )}
        </>
      )}
    </QueryResult>
  );
}

/** How the text marks what a sentence bears. */
function RoleLegend() {
  const roles: ClaimRole[] = ["OPPORTUNITY", "CHALLENGE", "OUTCOME"];
  return (
    <ul class="inline role-legend" lang="en">
      {roles.map((one) => (
        <li key={one}>
          <span class={`drawn bears-${one.toLowerCase()}`}>{t.role[one]}</span>
        </li>
      ))}
      <li>
        <span class="drawn">{t.read.otherRoles}</span>
      </li>
    </ul>
  );
}

/** The words that an address marks, by where they start and end. */
function parseWords(words: string | null): Span[] {
  const found = words?.match(/^(\d+)-(\d+)$/);
  return found ? [{ start: Number(found[1]), end: Number(found[2]) }] : [];
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

import { useEffect, useMemo, useState } from "preact/hooks";
import { addressOf, withQuery } from "../address.ts";
import { AMONG } from "../api/documents.ts";
import type { ClaimRole } from "../api/types.ts";
import { ArticleText } from "../components/ArticleText.tsx";
import { MapPanel } from "../components/MapPanel.tsx";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { SentenceStatements } from "../components/SentenceStatements.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useVisit } from "../state/current_text.ts";
import { useQuery } from "../state/query.ts";
import { type Reading, useReading } from "../state/reading.ts";
import { drawRelations } from "../state/relations.ts";
import type { Span } from "../state/spans.ts";
import { useTitle } from "../state/title.ts";

const MOST = 1_000;

/** A text beside its map. Selecting a sentence shows its statements; selecting a statement marks its quotations. */
export function ReadView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useReading(id);
  if (!answer.data && !answer.loading && !answer.error) return <NotFound id={id} />;
  return <QueryResult answer={answer}>{(reading) => <Page reading={reading} query={query} />}</QueryResult>;
}

function Page({ reading, query }: { reading: Reading; query: URLSearchParams }) {
  const { article, sentences, statements } = reading;
  useTitle(article.title);
  useVisit(article.id);
  const [hovered, hover] = useState<string | null>(null);
  const chosen = statements.find((one) => one.id === query.get("statement"));
  const sentence = sentences.find((one) => String(one.index) === query.get("sentence"));
  const variables = { ids: statements.slice(0, MOST).map((one) => one.id) };
  const relations = useQuery(AMONG, variables.ids.length ? variables : null);
  const ids = chosen ? [chosen.id] : sentence ? sentence.quotedBy.map((one) => one.id) : null;
  const key = ids?.join(" ");
  const { nodes, links } = useMemo(() => drawRelations(relations.data, ids), [relations.data, key]);
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
        {article.author && <p class="quiet">{t.read.by(article.author)}</p>}
        <p class="quiet" lang="en">
          {statements.length > 0 ? t.read.help : t.read.unquoted}{" "}
          <a href={addressOf("statements", { document: article.id })}>{t.read.everything}</a>
        </p>
        {statements.length > 0 && <RoleLegend />}
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
        <MapPanel
          title={article.title}
          nodes={nodes}
          links={links}
          {...(ids?.[0] ? { focus: ids[0] } : {})}
          open={(id) => navigate(withQuery(query, { statement: id, sentence: null, words: null }), { replace: true })}
          expand={(id) => navigate(withQuery(query, { statement: id, sentence: null, words: null }), { replace: true })}
          hover={hover}
          loading={relations.loading}
          document={AMONG}
          variables={variables}
        />
      </aside>
    </div>
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

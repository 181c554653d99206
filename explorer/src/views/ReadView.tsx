import { useEffect, useMemo, useState } from "preact/hooks";
import { AMONG } from "../api/documents";
import { ArticleText } from "../components/ArticleText";
import { Drawn } from "../components/Drawn";
import { MapPanel } from "../components/MapPanel";
import { Missing, State } from "../components/State";
import { t } from "../i18n";
import { changed, go } from "../router";
import { useAsk } from "../state/ask";
import { among } from "../state/among";
import { useReading, type Reading } from "../state/reading";
import { useTitle } from "../state/title";

const MOST = 1_000;

/** A text beside its map: from a sentence to its statements, and from a statement to its words. */
export function ReadView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useReading(id);
  if (!answer.data && !answer.loading && !answer.error) return <Missing id={id} />;
  return <State answer={answer}>{(reading) => <Page reading={reading} query={query} />}</State>;
}

function Page({ reading, query }: { reading: Reading; query: URLSearchParams }) {
  const { article, sentences, statements } = reading;
  useTitle(article.title);
  const [hovered, hover] = useState<string | null>(null);
  const chosen = statements.find((one) => one.id === query.get("statement"));
  const sentence = sentences.find((one) => String(one.index) === query.get("sentence"));
  const variables = { ids: statements.slice(0, MOST).map((one) => one.id) };
  const relations = useAsk(AMONG, variables.ids.length ? variables : null);
  const ids = chosen ? [chosen.id] : sentence ? sentence.quotedBy.map((one) => one.id) : null;
  const key = ids?.join(" ");
  const { nodes, links } = useMemo(() => among(relations.data, ids), [relations.data, key]);
  const lit = statements.find((one) => one.id === hovered) ?? chosen;
  const marks = lit?.quotes?.filter((quote) => quote.document.id === article.id) ?? [];
  useEffect(() => {
    document.querySelector(".article mark, .article [aria-current]")?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  }, [chosen?.id, sentence?.index, sentences.length]);
  return (
    <div class="split reading">
      <article class="article" lang={article.language}>
        <h1 tabIndex={-1}>{article.title}</h1>
        {article.author && <p class="quiet">{t.read.by(article.author)}</p>}
        <p class="quiet" lang="en">
          {t.read.help}
        </p>
        <ArticleText article={article} sentences={sentences} marks={marks} chosen={sentence?.index ?? null} query={query} />
      </article>
      <aside>
        <Drawn sentence={sentence ?? null} chosen={chosen ?? null} query={query} hover={hover} />
        <MapPanel
          title={article.title}
          nodes={nodes}
          links={links}
          {...(ids?.[0] ? { focus: ids[0] } : {})}
          open={(id) => go(changed(query, { statement: id, sentence: null }), { replace: true })}
          expand={(id) => go(changed(query, { statement: id, sentence: null }), { replace: true })}
          hover={hover}
          document={AMONG}
          variables={variables}
        />
      </aside>
    </div>
  );
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

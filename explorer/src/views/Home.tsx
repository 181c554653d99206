import { addressOf } from "../address.ts";
import type { HomeQuery } from "../api/generated.ts";
import type { DocumentCard } from "../api/types.ts";
import { Examples } from "../components/Examples.tsx";
import { Futures } from "../components/Futures.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { IssueTree } from "../components/IssueTree.tsx";
import { Miniature } from "../components/Miniature.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { SearchBox } from "../components/SearchBox.tsx";
import { Share } from "../components/Share.tsx";
import { TextIssues } from "../components/TextIssues.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { START, useStart } from "../state/start.ts";
import { FIRST_STOP } from "../state/tour.ts";

const EVERYTHING = { issue: null, document: null };

/** The start page: which text it is about, its map in miniature, the futures that it leaves open, and its issues as a tree. */
export function Home({ query }: { query: URLSearchParams }) {
  return <QueryResult answer={useStart()}>{(data) => <Page data={data} query={query} />}</QueryResult>;
}

function Page({ data, query }: { data: HomeQuery; query: URLSearchParams }) {
  const { issues, documents, examples } = data;
  const texts = documents.nodes;
  const [only] = texts.length === 1 ? texts : [];
  if (issues.nodes.length + texts.length === 0) return <Empty />;
  return (
    <>
      <section class="hero">
        <div>
          {only ? <TextHead document={only} data={data} /> : <Welcome data={data} />}
          <Search />
          <Examples lead={t.home.examples} nodes={examples.nodes} address={addressOf} />
        </div>
        <Miniature document={only?.id ?? null} address={addressOf("statements", only ? { document: only.id } : {})} />
      </section>
      {!only && (
        <section class="documents">
          <h2>{t.home.documents(texts.length)}</h2>
          <div class="grid">
            {texts.map((one) => (
              <Text key={one.id} document={one} />
            ))}
          </div>
        </section>
      )}
      <section>
        <div class="tools">
          <h2>{t.home.issues}</h2>
          <Share name={t.home.issues} asked={[START]} />
        </div>
        {texts.length > 1 ? <TextIssues texts={texts} /> : <IssueTree issues={issues.nodes} />}
      </section>
      {only && (
        <section class="expect">
          <h2>
            <a href={addressOf("futures")}>{t.futures.title}</a>
          </h2>
          <p class="quiet">{t.futures.lead}</p>
          <Futures of={EVERYTHING} most={5} />
          <HowJudged query={query} fixed />
        </section>
      )}
    </>
  );
}

function Empty() {
  return (
    <>
      <h1 tabIndex={-1}>{t.home.lead}</h1>
      <p class="notice">{t.home.empty}</p>
    </>
  );
}

/** The head of the start page over several texts. */
function Welcome({ data }: { data: HomeQuery }) {
  return (
    <>
      <h1 tabIndex={-1}>{t.home.lead}</h1>
      <p class="about">
        {t.home.about} {size(data)}
      </p>
      <p class="starts">
        <a class="button" href={addressOf("", FIRST_STOP)}>
          {t.help.start}
        </a>
      </p>
    </>
  );
}

const size = ({ claims, evidenceItems, issues }: HomeQuery) =>
  t.home.size(claims.totalCount, evidenceItems.totalCount, issues.totalCount);

/** The head of the start page over a single text. */
function TextHead({ document, data }: { document: DocumentCard; data: HomeQuery }) {
  return (
    <>
      <p class="kicker">{t.home.kicker}</p>
      <h1 tabIndex={-1}>{document.title}</h1>
      <p class="source">{source(document)}</p>
      <p class="about">
        {t.home.question} {size(data)}
      </p>
      <p class="starts">
        <a class="button primary" href={addressOf(document.id)}>
          {t.home.read}
        </a>
        <a class="button" href={addressOf("", FIRST_STOP)}>
          {t.help.start}
        </a>
      </p>
    </>
  );
}

const source = ({ author, publisher, publishedOn, coverage }: DocumentCard) =>
  [author && t.read.by(author), publisher, publishedOn, coverage.sentences > 0 && t.home.sentences(coverage.sentences)]
    .filter(Boolean)
    .join(", ");

function Search() {
  return (
    <SearchBox
      large
      marked
      label={t.search.label}
      placeholder={t.search.placeholder}
      choose={(found) => navigate(found.address)}
      submit={(text, document) => navigate(addressOf("search", { q: text, document }))}
    />
  );
}

function Text({ document }: { document: DocumentCard }) {
  return (
    <article class="card text">
      <a href={addressOf(document.id)}>{document.title}</a>
      <p>{source(document)}</p>
      <ul class="inline starts">
        <li aria-hidden="true" class="go">
          {t.home.read} →
        </li>
        <li>
          <a href={addressOf("statements", { document: document.id })}>{t.statements.title}</a>
        </li>
        <li>
          <a href={addressOf("futures", { document: document.id })}>{t.futures.title}</a>
        </li>
      </ul>
    </article>
  );
}

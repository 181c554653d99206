import { addressOf } from "../address.ts";
import { HOME } from "../api/documents.ts";
import type { DocumentCard, IssueCard, Titled } from "../api/types.ts";
import { Futures } from "../components/Futures.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { SearchBox } from "../components/SearchBox.tsx";
import { Share } from "../components/Share.tsx";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useQuery } from "../state/query.ts";

const NOTHING = {};
const EVERYTHING = { issue: null, document: null };

/** The start page: a search field, the texts, the futures that they leave open, and their issues. */
export function Home({ query }: { query: URLSearchParams }) {
  const answer = useQuery(HOME, NOTHING);
  return (
    <>
      <section class="hero">
        <h1 tabIndex={-1}>{t.home.lead}</h1>
        <p class="about">{t.home.about}</p>
        <SearchBox
          large
          marked
          label={t.search.label}
          placeholder={t.search.placeholder}
          choose={(found) => navigate(found.address)}
          submit={(text) => navigate(addressOf("search", { q: text }))}
        />
        <Examples nodes={answer.data?.examples.nodes ?? []} />
      </section>
      <QueryResult answer={answer}>
        {({ issues, documents, claims, evidenceItems }) =>
          issues.nodes.length + documents.nodes.length === 0 ? (
            <p class="notice">{t.home.empty}</p>
          ) : (
            <>
              <section class="documents">
                <h2>{t.home.documents(documents.nodes.length)}</h2>
                <p class="quiet">{t.home.size(claims.totalCount, evidenceItems.totalCount, issues.nodes.length)}</p>
                <div class="grid">
                  {documents.nodes.map((one) => (
                    <Text key={one.id} document={one} />
                  ))}
                </div>
              </section>
              {documents.nodes.length === 1 && (
                <section class="expect">
                  <h2>
                    <a href={addressOf("futures")}>{t.futures.title}</a>
                  </h2>
                  <p class="quiet">{t.futures.lead}</p>
                  <Futures of={EVERYTHING} most={5} />
                  <HowJudged query={query} fixed />
                </section>
              )}
              <Issues issues={issues.nodes} />
            </>
          )
        }
      </QueryResult>
    </>
  );
}

const sides = (issue: IssueCard) => issue.opportunities.totalCount + issue.challenges.totalCount;

function Issues({ issues }: { issues: IssueCard[] }) {
  const [whole, parts] = [issues.filter((one) => !one.parent), issues.filter((one) => one.parent)];
  const contested = parts.filter(sides).sort((a, b) => sides(b) - sides(a));
  const others = parts.filter((one) => !sides(one));
  return (
    <section>
      <div class="tools">
        <h2>{t.home.issues}</h2>
        <Share name={t.home.issues} document={HOME} variables={NOTHING} />
      </div>
      <ul class="cards">
        {[...whole, ...contested].map((one) => (
          <Card key={one.id} issue={one} whole={!one.parent} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{t.home.moreIssues}</h3>
          <ul class="cards">
            {others.map((one) => (
              <Card key={one.id} issue={one} whole={false} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Card({ issue, whole }: { issue: IssueCard; whole: boolean }) {
  const statements = issue.all.totalCount + issue.evidence.totalCount;
  return (
    <li class={whole ? "card whole" : "card"}>
      {whole && <span class="kind">{t.home.whole}</span>}
      <a href={addressOf(issue.id)}>{issue.name}</a>
      <p>{issue.question}</p>
      <p class="sides">
        {sides(issue) > 0 && (
          <>
            <span class="role-opportunity">
              <span aria-hidden="true">▲</span> {t.counts.opportunities(issue.opportunities.totalCount)}
            </span>
            <span class="role-challenge">
              <span aria-hidden="true">▼</span> {t.counts.challenges(issue.challenges.totalCount)}
            </span>
          </>
        )}
        <span>{t.counts.statements(statements)}</span>
      </p>
    </li>
  );
}

function Examples({ nodes }: { nodes: Titled[] }) {
  return (
    <div class="examples">
      {nodes.length > 0 && <p class="quiet">{t.home.examples}</p>}
      <ul class="inline">
        {nodes.map((one) => (
          <li key={one.id}>
            <a href={addressOf(one.id)}>{one.title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Text({ document }: { document: DocumentCard }) {
  const source = [document.author && t.read.by(document.author), document.publisher, document.publishedOn].filter(
    Boolean,
  );
  return (
    <article class="card text">
      <a href={addressOf(document.id)}>{document.title}</a>
      <p>{source.join(", ")}</p>
      <p>{t.home.sentences(document.coverage.sentences)}</p>
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

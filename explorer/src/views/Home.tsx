import type { DocumentCard, IssueCard } from "../api/answers";
import type { Titled } from "../api/types";
import { HOME } from "../api/documents";
import { SearchBox } from "../components/SearchBox";
import { Share } from "../components/Share";
import { State } from "../components/State";
import { t } from "../i18n";
import { go, to } from "../router";
import { useAsk } from "../state/ask";

const NOTHING = {};

/** What this is, a search, the issues, the texts. */
export function Home() {
  const answer = useAsk(HOME, NOTHING);
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
          choose={(found) => go(found.address)}
          submit={(text) => go(to("search", { q: text }))}
        />
        <Examples nodes={answer.data?.examples.nodes ?? []} />
      </section>
      <State answer={answer}>
        {({ issues, documents, claims, evidenceItems }) =>
          issues.nodes.length + documents.nodes.length === 0 ? (
            <p class="notice">{t.home.empty}</p>
          ) : (
            <>
              <Issues issues={issues.nodes} />
              <section class="documents">
                <h2>{t.home.documents}</h2>
                <p class="quiet">{t.home.size(claims.totalCount, evidenceItems.totalCount, issues.nodes.length)}</p>
                {documents.nodes.map((one) => (
                  <Text key={one.id} document={one} />
                ))}
              </section>
            </>
          )
        }
      </State>
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
          <ul class="inline">
            {others.map((one) => (
              <li key={one.id}>
                <a href={to(one.id)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Card({ issue, whole }: { issue: IssueCard; whole: boolean }) {
  const [opportunities, challenges] = [issue.opportunities.totalCount, issue.challenges.totalCount];
  return (
    <li class={whole ? "card whole" : "card"}>
      {whole && <span class="kind">{t.home.whole}</span>}
      <a href={to(issue.id)}>{issue.name}</a>
      <p>{issue.question}</p>
      <p class="sides">
        <span class="role-opportunity">
          <span aria-hidden="true">▲</span> {t.counts.opportunities(opportunities)}
        </span>
        <span class="role-challenge">
          <span aria-hidden="true">▼</span> {t.counts.challenges(challenges)}
        </span>
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
            <a href={to(one.id)}>{one.title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Text({ document }: { document: DocumentCard }) {
  const source = [document.author && t.read.by(document.author), document.publisher, document.publishedOn].filter(Boolean);
  return (
    <article class="card text">
      <a href={to(document.id)}>{document.title}</a>
      <p>{source.join(", ")}</p>
      <p>{t.home.sentences(document.coverage.sentences)}</p>
      <p class="go" aria-hidden="true">
        {t.home.read} →
      </p>
    </article>
  );
}

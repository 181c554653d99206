import { useMemo, useRef } from "preact/hooks";
import { STATEMENTS } from "../api/documents.ts";
import type { Statements } from "../api/types.ts";
import { Filters } from "../components/Filters.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { MapPanel } from "../components/MapPanel.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { StatementList } from "../components/StatementList.tsx";
import { t } from "../i18n/index.ts";
import { filters, variables } from "../state/filters.ts";
import type { Asked } from "../state/query.ts";
import { drawStatements } from "../state/relations.ts";
import { STATEMENT_PAGES, useStatements } from "../state/statements.ts";

/** The claims and evidence that pass the filters, as lists and as a map. */
export function StatementsView({ query }: { query: URLSearchParams }) {
  return (
    <>
      <h1 tabIndex={-1}>{t.statements.title}</h1>
      <p class="sentence">{t.statements.lead}</p>
      <FilteredStatements query={query} />
    </>
  );
}

interface FilteredProps {
  query: URLSearchParams;
  /** Set for a view of one actor or one issue. */
  only?: Only;
  /** Whether the rest of the view has a menu to share it. */
  part?: boolean;
}

/** The filters, and what passes them. */
export function FilteredStatements({ query, only = {}, part = false }: FilteredProps) {
  const chosen = filters(query);
  const asked = variables({ ...chosen, ...only });
  const answer = useStatements(asked);
  return (
    <QueryResult answer={answer}>
      {(data) => (
        <>
          <div class="tools">
            <Filters query={query} actors={!only.actor} issues={!only.issue} />
            <HowJudged query={query} />
          </div>
          <Found
            data={data}
            loading={answer.loading}
            query={query}
            issue={asked.claims.issue ?? null}
            {...(!part && { share: [{ document: STATEMENTS, variables: asked, paging: STATEMENT_PAGES }] })}
          />
        </>
      )}
    </QueryResult>
  );
}

interface Only {
  actor?: string;
  issue?: string;
}

interface FoundProps {
  data: Statements;
  loading: boolean;
  share?: Asked[];
  query: URLSearchParams;
  issue: string | null;
}

function Found({ data, loading, share, query, issue }: FoundProps) {
  // The map is laid out anew only when all pages are there.
  const complete = useRef(data);
  if (!loading) complete.current = data;
  const drawn = useMemo(() => drawStatements(complete.current), [complete.current]);
  const nodes = useMemo(() => [...(data.claims?.nodes ?? []), ...(data.evidenceItems?.nodes ?? [])], [data]);
  const total = (data.claims?.totalCount ?? 0) + (data.evidenceItems?.totalCount ?? 0);
  if (total === 0) return <p class="notice">{t.statements.none}</p>;
  return (
    <div class="split">
      <StatementList nodes={nodes} total={total} issue={issue} query={query} />
      <aside>
        <MapPanel title={t.statements.map} {...drawn} query={query} {...(share && { share })} />
      </aside>
    </div>
  );
}

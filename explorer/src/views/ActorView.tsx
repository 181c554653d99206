import { ACTOR } from "../api/documents.ts";
import type { Actor } from "../api/types.ts";
import { NotFound, QueryResult } from "../components/QueryResult.tsx";
import { t } from "../i18n/index.ts";
import { useQuery } from "../state/query.ts";
import { useTitle } from "../state/title.ts";
import { FilteredStatements } from "./StatementsView.tsx";

/** An actor, with the statements that mention the actor or that the actor asserts or denies. */
export function ActorView({ id, query }: { id: string; query: URLSearchParams }) {
  const answer = useQuery(ACTOR, { id });
  return (
    <QueryResult answer={answer}>
      {({ actor }) => (actor ? <Page actor={actor} query={query} /> : <NotFound id={id} />)}
    </QueryResult>
  );
}

function Page({ actor, query }: { actor: Actor; query: URLSearchParams }) {
  useTitle(actor.name);
  return (
    <>
      <p class="marks">
        <span class="kind">{t.type.Actor}</span>
      </p>
      <h1 tabIndex={-1}>{actor.name}</h1>
      {actor.description && <p class="sentence">{actor.description}</p>}
      <FilteredStatements query={query} only={{ actor: actor.id }} />
    </>
  );
}

import { t } from "../i18n/index.ts";
import { pathsVariables, usePaths } from "../state/meeting_paths.ts";
import { Hint } from "./Hint.tsx";
import { MeetingPaths } from "./MeetingPaths.tsx";
import { QueryResult } from "./QueryResult.tsx";

const SHOWN = 5;

/** The paths on which opportunities and challenges meet at a statement. */
export function Meetings({ id, query }: { id: string; query: URLSearchParams }) {
  const all = query.has("all");
  const answer = usePaths(pathsVariables(null, id, all), all);
  return (
    <section>
      <h2>
        {t.statement.meets} <Hint of="crux" />
      </h2>
      <QueryResult answer={answer} what={t.state.paths}>
        {({ opportunityChallengePaths: { nodes, totalCount, truncated } }) =>
          nodes.length === 0 ? (
            <p class="quiet">{t.statement.meetsNone}</p>
          ) : (
            <MeetingPaths
              paths={nodes}
              total={totalCount}
              truncated={truncated}
              query={query}
              most={all ? Infinity : SHOWN}
            />
          )
        }
      </QueryResult>
    </section>
  );
}

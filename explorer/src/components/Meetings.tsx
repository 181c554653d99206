import { CRUX } from "../api/documents.ts";
import { t } from "../i18n/index.ts";
import { useQuery } from "../state/query.ts";
import { MeetingPaths } from "./MeetingPaths.tsx";
import { QueryResult } from "./QueryResult.tsx";

const SHOWN = 5;

/** The paths on which opportunities and challenges meet at a statement. */
export function Meetings({ id }: { id: string }) {
  const answer = useQuery(CRUX, { issue: null, meetingPoint: id });
  return (
    <section>
      <h2>{t.statement.meets}</h2>
      <QueryResult answer={answer}>
        {({ opportunityChallengePaths: { nodes, totalCount, truncated } }) =>
          nodes.length === 0 ? (
            <p class="quiet">{t.statement.meetsNone}</p>
          ) : (
            <MeetingPaths paths={nodes.slice(0, SHOWN)} total={totalCount} truncated={truncated} />
          )
        }
      </QueryResult>
    </section>
  );
}

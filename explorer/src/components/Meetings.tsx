import { CRUX } from "../api/documents";
import { t } from "../i18n";
import { useAsk } from "../state/ask";
import { MeetingPaths } from "./MeetingPaths";
import { State } from "./State";

const SHOWN = 5;

/** Where opportunities and challenges meet at a statement. */
export function Meetings({ id }: { id: string }) {
  const answer = useAsk(CRUX, { issue: null, meetingPoint: id });
  return (
    <section>
      <h2>{t.statement.meets}</h2>
      <State answer={answer}>
        {({ opportunityChallengePaths: { nodes, totalCount, truncated } }) =>
          nodes.length === 0 ? (
            <p class="quiet">{t.statement.meetsNone}</p>
          ) : (
            <MeetingPaths paths={nodes.slice(0, SHOWN)} total={totalCount} truncated={truncated} />
          )
        }
      </State>
    </section>
  );
}

import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import { addressOf, withQuery } from "../address.ts";
import type { Crux, Ledger, MeetingPath } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import type { ArgumentMap } from "../map/index.ts";
import { Drawing } from "../state/drawing.ts";
import { type Meeting, unfoldedPath } from "../state/meeting_paths.ts";
import { type StatementFilter, useStatementFilter } from "../state/statement_filter.ts";
import { Hint } from "./Hint.tsx";
import { MapPanel } from "./MapPanel.tsx";
import { MeetingPaths } from "./MeetingPaths.tsx";
import { VerdictMark } from "./marks.tsx";
import { QueryResult } from "./QueryResult.tsx";

interface Props {
  name: string;
  ledger: Ledger;
  /** Those that pass the filters, and the selected one among them. */
  cruxes: Crux[];
  chosen: Crux | null;
  meeting: Meeting;
  query: URLSearchParams;
  map: RefObject<ArgumentMap | null>;
}

/** Where the two sides of an issue meet: a list of cruxes, and the map of the paths to the selected one. */
export function Cruxes({ name, ledger, cruxes, chosen, meeting, query, map }: Props) {
  const all = ledger.cruxes.length;
  return (
    <section class="cruxes">
      <h2>
        {t.issue.cruxes} <Hint of="crux" />
      </h2>
      {all === 0 && <p class="quiet">{t.issue.noCrux}</p>}
      {cruxes.length < all && <p role="status">{t.filters.passing(cruxes.length, all)}</p>}
      {ledger.truncated && <p class="quiet">{t.issue.truncated}</p>}
      <ol class="crux-list">
        {cruxes.map((crux) => (
          <li key={crux.node.id}>
            <a
              href={withQuery(query, { crux: crux.node.id, path: null, all: null, group: null })}
              aria-current={crux === chosen ? "true" : undefined}
            >
              {crux.node.title}
            </a>
            <span class="quiet">{t.issue.pairs(crux.pairs)}</span> <VerdictMark {...crux.node.acceptance} />
          </li>
        ))}
      </ol>
      {chosen && (
        <div class="meeting">
          <QueryResult answer={meeting.answer} what={t.state.paths}>
            {({ opportunityChallengePaths: { nodes } }) => (
              <PathsMap name={name} crux={chosen} paths={nodes} query={query} map={map} />
            )}
          </QueryResult>
        </div>
      )}
    </section>
  );
}

interface PathsProps {
  crux: Crux;
  meeting: Meeting;
  query: URLSearchParams;
  /** Whether an opportunity or challenge passes the filters. */
  passes: StatementFilter;
}

/** The paths to a crux in words, once they are loaded. */
export function CruxPaths({ crux, meeting: { answer }, query, passes }: PathsProps) {
  if (!answer.data) return null;
  const { nodes, totalCount, truncated } = answer.data.opportunityChallengePaths;
  const paths = nodes.filter(({ opportunity, challenge }) => passes(opportunity.id) || passes(challenge.id));
  return (
    <section class="crux-paths">
      <h2>{t.issue.paths(crux.node.title)}</h2>
      <p class="quiet">
        {t.issue.lead} {t.issue.weights} <a href={addressOf(crux.node.id)}>{t.issue.open(crux.node.title)}</a>
      </p>
      <MeetingPaths paths={paths} total={totalCount} truncated={truncated} query={query} />
    </section>
  );
}

interface MapProps {
  name: string;
  paths: MeetingPath[];
  crux: Crux;
  query: URLSearchParams;
  map: RefObject<ArgumentMap | null>;
}

function PathsMap({ name, paths, crux, query, map }: MapProps) {
  const ids = useMemo(() => drawPaths(paths).ids(), [paths]);
  const passes = useStatementFilter(query, ids);
  const followed = unfoldedPath(query, paths);
  const { nodes, links } = useMemo(() => {
    const drawing = drawPaths(paths).emphasize(crux.node.id, "crux");
    if (followed)
      drawing.highlightPath([followed.opportunityChain, followed.challengeChain]).emphasize(crux.node.id, "crux");
    return drawing.dim(passes).build();
  }, [paths, crux, followed, passes]);
  return (
    <MapPanel
      key={crux.node.id}
      title={`${name}: ${crux.node.title}`}
      nodes={nodes}
      links={links}
      direction="up"
      query={query}
      map={map}
    />
  );
}

function drawPaths(paths: MeetingPath[]): Drawing {
  const drawing = new Drawing();
  for (const path of paths) {
    drawing
      .addNode(path.opportunity)
      .addNode(path.challenge)
      .addChain(path.opportunityChain)
      .addChain(path.challengeChain);
  }
  return drawing;
}

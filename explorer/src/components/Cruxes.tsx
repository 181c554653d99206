import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import { addressOf, withQuery } from "../address.ts";
import { CRUX } from "../api/documents.ts";
import type { Crux, MeetingPath } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import type { ArgumentMap } from "../map/index.ts";
import { Drawing } from "../state/drawing.ts";
import { pathsVariables, unfoldedPath, usePaths } from "../state/meeting_paths.ts";
import { type StatementFilter, useStatementFilter } from "../state/statement_filter.ts";
import { Hint } from "./Hint.tsx";
import { MapPanel } from "./MapPanel.tsx";
import { MeetingPaths } from "./MeetingPaths.tsx";
import { VerdictMark } from "./marks.tsx";
import { QueryResult } from "./QueryResult.tsx";

interface Props {
  issue: string;
  name: string;
  cruxes: Crux[];
  truncated: boolean;
  query: URLSearchParams;
  /** Whether an opportunity or challenge passes the filters. */
  passes: StatementFilter;
  map: RefObject<ArgumentMap | null>;
}

/** Where the two sides of an issue meet: a list of cruxes, and the paths to the selected one. */
export function Cruxes({ cruxes: all, ...props }: Props) {
  const { truncated, query, passes } = props;
  const cruxes = all.filter((crux) => [...crux.opportunities, ...crux.challenges].some(({ id }) => passes(id)));
  const chosen = cruxes.find((crux) => crux.node.id === query.get("crux")) ?? cruxes[0];
  return (
    <section class="cruxes">
      <h2>
        {t.issue.cruxes} <Hint of="crux" />
      </h2>
      {all.length === 0 && <p class="quiet">{t.issue.noCrux}</p>}
      {cruxes.length < all.length && <p role="status">{t.filters.passing(cruxes.length, all.length)}</p>}
      {truncated && <p class="quiet">{t.issue.truncated}</p>}
      <ol class="crux-list">
        {cruxes.map((crux) => (
          <li key={crux.node.id}>
            <a
              href={withQuery(query, { crux: crux.node.id, path: null, all: null })}
              aria-current={crux === chosen ? "true" : undefined}
            >
              {crux.node.title}
            </a>
            <span class="quiet">{t.issue.pairs(crux.pairs)}</span> <VerdictMark {...crux.node.acceptance} />
          </li>
        ))}
      </ol>
      {chosen && <Meeting key={chosen.node.id} {...props} crux={chosen} />}
    </section>
  );
}

function Meeting({ crux, ...props }: Omit<Props, "cruxes"> & { crux: Crux }) {
  const all = props.query.has("all");
  const variables = pathsVariables(props.issue, crux.node.id, all);
  const answer = usePaths(variables, all);
  return (
    <div class="meeting">
      <QueryResult answer={answer} what={t.state.paths}>
        {({ opportunityChallengePaths: { nodes, totalCount, truncated } }) => {
          const paths = nodes.filter(
            ({ opportunity, challenge }) => props.passes(opportunity.id) || props.passes(challenge.id),
          );
          return (
            <>
              <h3 class="hidden">{t.issue.paths(crux.node.title)}</h3>
              <PathsMap
                {...props}
                crux={crux}
                paths={nodes}
                followed={unfoldedPath(props.query, paths)}
                variables={variables}
              />
              <p class="quiet">
                {t.issue.lead} {t.issue.weights} <a href={addressOf(crux.node.id)}>{t.issue.open(crux.node.title)}</a>
              </p>
              <MeetingPaths paths={paths} total={totalCount} truncated={truncated} query={props.query} />
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

interface PathsProps {
  name: string;
  paths: MeetingPath[];
  crux: Crux;
  followed: MeetingPath | null;
  query: URLSearchParams;
  variables: unknown;
  map: RefObject<ArgumentMap | null>;
}

function PathsMap({ name, paths, crux, followed, query, variables, map }: PathsProps) {
  const ids = useMemo(() => drawPaths(paths).ids(), [paths]);
  const passes = useStatementFilter(query, ids);
  const { nodes, links } = useMemo(() => {
    const drawing = drawPaths(paths).emphasize(crux.node.id, "crux");
    if (followed)
      drawing.highlightPath([followed.opportunityChain, followed.challengeChain]).emphasize(crux.node.id, "crux");
    return drawing.dim(passes).build();
  }, [paths, crux, followed, passes]);
  const title = `${name}: ${crux.node.title}`;
  return (
    <MapPanel
      title={title}
      nodes={nodes}
      links={links}
      direction="up"
      document={CRUX}
      variables={variables}
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

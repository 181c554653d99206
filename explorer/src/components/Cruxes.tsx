import { useMemo, useState } from "preact/hooks";
import { CRUX } from "../api/documents";
import type { Crux, MeetingPath } from "../api/types";
import { t } from "../i18n";
import { changed, to } from "../router";
import { useAsk } from "../state/ask";
import { Drawing } from "../state/graph";
import { LabelMark } from "./marks";
import { MapPanel } from "./MapPanel";
import { MeetingPaths } from "./MeetingPaths";
import { State } from "./State";

interface Props {
  issue: string;
  name: string;
  cruxes: Crux[];
  truncated: boolean;
  query: URLSearchParams;
}

/** Where the two sides of an issue meet: the cruxes, and the paths to the chosen one. */
export function Cruxes({ issue, name, cruxes, truncated, query }: Props) {
  const chosen = cruxes.find((crux) => crux.node.id === query.get("crux")) ?? cruxes[0];
  return (
    <section class="cruxes">
      <h2>{t.issue.cruxes}</h2>
      {chosen && <p class="quiet">{t.issue.lead}</p>}
      {!chosen && <p class="quiet">{t.issue.noCrux}</p>}
      {truncated && <p class="quiet">{t.issue.truncated}</p>}
      <ol class="crux-list">
        {cruxes.map((crux) => (
          <li key={crux.node.id}>
            <a href={changed(query, { crux: crux.node.id })} aria-current={crux === chosen ? "true" : undefined}>
              {crux.node.title}
            </a>
            <span class="quiet">{t.issue.pairs(crux.pairs)}</span> <LabelMark label={crux.node.acceptance.label} />
          </li>
        ))}
      </ol>
      {chosen && <Meeting key={chosen.node.id} issue={issue} name={name} crux={chosen} />}
    </section>
  );
}

function Meeting({ issue, name, crux }: { issue: string; name: string; crux: Crux }) {
  const variables = { issue, meetingPoint: crux.node.id };
  const answer = useAsk(CRUX, variables);
  const [followed, follow] = useState<number | null>(null);
  return (
    <div class="meeting">
      <h3>
        <a href={to(crux.node.id)}>{t.issue.paths(crux.node.title)}</a>
      </h3>
      <State answer={answer}>
        {({ opportunityChallengePaths: { nodes, totalCount, truncated } }) => (
          <>
            <PathsMap name={`${name}: ${crux.node.title}`} paths={nodes} crux={crux} followed={followed} variables={variables} />
            <MeetingPaths paths={nodes} total={totalCount} truncated={truncated} followed={followed} follow={follow} />
          </>
        )}
      </State>
    </div>
  );
}

interface PathsProps {
  name: string;
  paths: MeetingPath[];
  crux: Crux;
  followed: number | null;
  variables: unknown;
}

function PathsMap({ name, paths, crux, followed, variables }: PathsProps) {
  const { nodes, links } = useMemo(() => {
    const drawing = new Drawing();
    for (const path of paths) {
      drawing.node(path.opportunity).node(path.challenge).chain(path.opportunityChain).chain(path.challengeChain);
    }
    const path = followed === null ? undefined : paths[followed];
    if (path) drawing.follow([path.opportunityChain, path.challengeChain]);
    return drawing.emphasize(crux.node.id, "crux").done();
  }, [paths, crux, followed]);
  return <MapPanel title={name} nodes={nodes} links={links} direction="up" document={CRUX} variables={variables} />;
}

import type { ComponentChildren } from "preact";
import { withQuery } from "../address.ts";
import type { Chain, MeetingPath } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { groupPaths, nameWay, type PathGroup, unfolded } from "../state/meeting_paths.ts";
import { ChainInWords, Effect } from "./ChainInWords.tsx";
import { RoleMark } from "./marks.tsx";

interface Props {
  paths: MeetingPath[];
  total: number;
  truncated: boolean;
  query: URLSearchParams;
  /** How many pairs to show; all without it. */
  most?: number;
}

/** The paths on which an opportunity and a challenge meet, in words: each pair once, with its ways. The address names what is unfolded. */
export function MeetingPaths({ paths, total, truncated, query, most = Infinity }: Props) {
  const groups = groupPaths(paths);
  const shown = groups.slice(0, most);
  const hidden = shown.length < groups.length || paths.length < total;
  return (
    <>
      <p class="quiet">
        {paths.length < total ? t.issue.pathsShown(paths.length, total) : t.issue.pathsCount(groups.length, total)}
        {truncated && ` ${t.issue.truncated}`}
      </p>
      <ol class="paths">
        {shown.map((group) => (
          <Group key={group.name} group={group} query={query} />
        ))}
      </ol>
      {hidden && (
        <p>
          <a href={withQuery(query, { all: 1 })}>
            {paths.length < total ? t.issue.allPaths(total) : t.issue.allPairs(groups.length)}
          </a>
        </p>
      )}
    </>
  );
}

function Group({ group, query }: { group: PathGroup; query: URLSearchParams }) {
  const { name, paths } = group;
  const [first] = paths;
  const several = paths.length > 1;
  return (
    <li>
      <Unfolding name={name} query={query}>
        <summary>
          <Half path={first} side="OPPORTUNITY" alone={!several} />
          <Half path={first} side="CHALLENGE" alone={!several} />
          {several && <span class="ways">{t.issue.ways(paths.length)}</span>}
        </summary>
        {several ? (
          <ol class="paths">
            {paths.map((path, index) => (
              <li key={nameWay(name, index)}>
                <Unfolding name={nameWay(name, index)} query={query}>
                  <summary>
                    <Way chain={path.opportunityChain} own={t.issue.own.opportunity} />
                    <Way chain={path.challengeChain} own={t.issue.own.challenge} />
                  </summary>
                  <Chains path={path} />
                </Unfolding>
              </li>
            ))}
          </ol>
        ) : (
          <Chains path={first} />
        )}
      </Unfolding>
    </li>
  );
}

interface UnfoldingProps {
  name: string;
  query: URLSearchParams;
  children: ComponentChildren;
}

/** A details element that is open while the address says so. */
function Unfolding({ name, query, children }: UnfoldingProps) {
  const open = unfolded(query, name);
  const toggle = (now: boolean) => {
    if (now !== open) navigate(withQuery(query, { path: now ? name : null }), { replace: true });
  };
  return (
    <details open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      {children}
    </details>
  );
}

function Chains({ path }: { path: MeetingPath }) {
  return (
    <>
      {path.opportunityChain && <ChainInWords chain={path.opportunityChain} />}
      {path.challengeChain && <ChainInWords chain={path.challengeChain} />}
    </>
  );
}

function Half({ path, side, alone }: { path: MeetingPath; side: "OPPORTUNITY" | "CHALLENGE"; alone: boolean }) {
  const [claim, chain] =
    side === "OPPORTUNITY" ? [path.opportunity, path.opportunityChain] : [path.challenge, path.challengeChain];
  const own = side === "OPPORTUNITY" ? t.issue.own.opportunity : t.issue.own.challenge;
  return (
    <span class="half">
      <RoleMark role={side} />
      <span class="path-title">{claim.title}</span>
      {alone && <Way chain={chain} own={own} />}
    </span>
  );
}

/** What a chain does, and via which statements. */
function Way({ chain, own }: { chain: Chain | null; own: string }) {
  if (!chain) return <span class="does">{own}</span>;
  return (
    <span class="does">
      <Effect chain={chain} />
    </span>
  );
}

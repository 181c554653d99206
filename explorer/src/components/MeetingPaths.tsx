import type { Chain, MeetingPath } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { ChainInWords, polarityInWords } from "./ChainInWords.tsx";
import { RoleMark, Sign } from "./marks.tsx";

interface Props {
  paths: MeetingPath[];
  total: number;
  truncated: boolean;
  /** The index of the path that the map highlights, and a setter for it. */
  followed?: number | null;
  follow?: (index: number | null) => void;
}

/** The paths on which an opportunity and a challenge meet, in words. */
export function MeetingPaths({ paths, total, truncated, followed, follow }: Props) {
  return (
    <>
      <p class="quiet">
        {t.issue.pathsCount(paths.length, total)}
        {truncated && ` ${t.issue.truncated}`}
      </p>
      <ol class="paths">
        {paths.map((path, index) => (
          <li key={key(path)} class={followed === index ? "followed" : undefined}>
            <details onToggle={(event) => follow?.(event.currentTarget.open ? index : null)}>
              <summary>
                <Half path={path} side="OPPORTUNITY" />
                <Half path={path} side="CHALLENGE" />
              </summary>
              {path.opportunityChain && <ChainInWords chain={path.opportunityChain} />}
              {path.challengeChain && <ChainInWords chain={path.challengeChain} />}
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

const ids = (chain: Chain | null) => chain?.nodes.map((node) => node.id).join(" ") ?? "";
const key = (path: MeetingPath) => `${ids(path.opportunityChain)}|${ids(path.challengeChain)}`;

function Half({ path, side }: { path: MeetingPath; side: "OPPORTUNITY" | "CHALLENGE" }) {
  const [claim, chain] =
    side === "OPPORTUNITY" ? [path.opportunity, path.opportunityChain] : [path.challenge, path.challengeChain];
  const own = side === "OPPORTUNITY" ? t.issue.own.opportunity : t.issue.own.challenge;
  return (
    <span class="half">
      <RoleMark role={side} />
      <span class="path-title">{claim.title}</span>
      {chain ? (
        <span class="does">
          <Sign polarity={chain.polarity} /> {polarityInWords(chain)}
        </span>
      ) : (
        <span class="does">{own}</span>
      )}
    </span>
  );
}

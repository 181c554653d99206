import { addressOf } from "../address.ts";
import type { IssueCard } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { type Branch, growTrees, openLevels } from "../state/issue_tree.ts";

/** Issues as the trees that they form, each with its question and the claims on its two sides. Of many, the lower levels are folded. */
export function IssueTree({ issues }: { issues: IssueCard[] }) {
  const most = Math.max(1, ...issues.flatMap((one) => [one.opportunities.totalCount, one.challenges.totalCount]));
  const trees = growTrees(issues);
  return <Branches of={trees} most={most} open={openLevels(trees)} />;
}

interface BranchesProps {
  of: Branch<IssueCard>[];
  most: number;
  /** How many levels are unfolded. */
  open: number;
}

function Branches({ of, most, open }: BranchesProps) {
  return (
    <ul class="issues">
      {of.map(({ issue, parts }) => (
        <li key={issue.id}>
          <Issue issue={issue} most={most} parts={parts.length > 0} />
          {parts.length > 0 && <Parts of={parts} most={most} open={open - 1} />}
        </li>
      ))}
    </ul>
  );
}

function Parts(props: BranchesProps) {
  if (props.open > 0) return <Branches {...props} />;
  return (
    <details class="parts">
      <summary>
        {t.home.parts(props.of.length)} <span class="quiet">{props.of.map(({ issue }) => issue.name).join(" · ")}</span>
      </summary>
      <Branches {...props} open={Infinity} />
    </details>
  );
}

interface IssueProps {
  issue: IssueCard;
  most: number;
  /** Whether what is counted includes statements on its parts. */
  parts: boolean;
}

function Issue({ issue, most, parts }: IssueProps) {
  const { opportunities, challenges, all, evidence } = issue;
  return (
    <div class="issue">
      <a href={addressOf(issue.id)}>{issue.name}</a>
      <p class="question">{issue.question}</p>
      {opportunities.totalCount + challenges.totalCount > 0 && (
        <p class="balance">
          <span class="role-opportunity">
            <Rod share={opportunities.totalCount / most} /> <span aria-hidden="true">▲</span>{" "}
            {t.counts.roles.OPPORTUNITY(opportunities.totalCount)}
          </span>
          <span class="role-challenge">
            <span aria-hidden="true">▼</span> {t.counts.roles.CHALLENGE(challenges.totalCount)}{" "}
            <Rod share={challenges.totalCount / most} />
          </span>
        </p>
      )}
      <p class="all">{t.counts.statements(all.totalCount + evidence.totalCount, parts)}</p>
    </div>
  );
}

/** A count as a length. */
function Rod({ share }: { share: number }) {
  return (
    <svg class="rod" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 100} height="10" />
    </svg>
  );
}

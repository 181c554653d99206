import { useState } from "preact/hooks";
import { ISSUES } from "../api/documents.ts";
import type { IssuesQuery, IssuesQueryVariables } from "../api/generated.ts";
import type { IssueCard, Titled } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { pageThrough } from "../state/paging.ts";
import { type QueryState, useQuery } from "../state/query.ts";
import { IssueTree } from "./IssueTree.tsx";
import { QueryResult } from "./QueryResult.tsx";

/** Which statements are counted: those of one text, or those of none. */
type Where = { document: string } | { not: { or: { document: string }[] } };

const PAGES = pageThrough<IssuesQuery, IssuesQueryVariables>(["issues"]);
/** Of more texts, each shows its issues on request. */
const MOST_OPEN = 3;

/** The issues of several texts, each text with those that its statements are about, and apart what comes from no text. */
export function TextIssues({ texts }: { texts: Titled[] }) {
  return (
    <>
      {texts.map((text) => (
        <OneText key={text.id} text={text} start={texts.length <= MOST_OPEN} />
      ))}
      <Textless texts={texts} />
    </>
  );
}

function OneText({ text, start }: { text: Titled; start: boolean }) {
  const [open, setOpen] = useState(start);
  const answer = useIssues(open ? { document: text.id } : null);
  return (
    <details class="text-issues" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{text.title}</h3>
      </summary>
      <QueryResult answer={answer}>
        {({ issues }) => <Issues issues={issues.nodes} otherwise={t.home.issueless} />}
      </QueryResult>
    </details>
  );
}

function Textless({ texts }: { texts: Titled[] }) {
  const { data } = useIssues({ not: { or: texts.map(({ id }) => ({ document: id })) } });
  if (!data?.issues.nodes.some(isDiscussed)) return null;
  return (
    <section class="text-issues">
      <h3>{t.home.textless}</h3>
      <Issues issues={data.issues.nodes} otherwise="" />
    </section>
  );
}

function Issues({ issues, otherwise }: { issues: IssueCard[]; otherwise: string }) {
  const discussed = issues.filter(isDiscussed);
  return discussed.length > 0 ? <IssueTree issues={discussed} /> : <p class="quiet">{otherwise}</p>;
}

const isDiscussed = ({ all, evidence }: IssueCard) => all.totalCount + evidence.totalCount > 0;

function useIssues(where: Where | null): QueryState<IssuesQuery> {
  const variables = where && {
    opportunities: { ...where, role: "OPPORTUNITY" as const },
    challenges: { ...where, role: "CHALLENGE" as const },
    claims: where,
    evidence: where,
  };
  return useQuery(ISSUES, variables, PAGES);
}

import { useMemo, useState } from "preact/hooks";
import { withQuery } from "../address.ts";
import type { Verdict } from "../api/statements.ts";
import type { ClaimRole, ListedStatement } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useChoices, useParents } from "../state/choices.ts";
import { GROUPINGS, type Group, listStatements, parseGrouping, type Section, size, tally } from "../state/listing.ts";
import { Choice } from "./Choice.tsx";
import { ToMap } from "./MapPanel.tsx";
import { ROLE_SIGNS, VERDICT_SIGNS } from "./marks.tsx";
import { StatementLink } from "./StatementLink.tsx";

/** Lists of more statements start with their groups folded. */
const MOST_OPEN = 60;

const ROLES: ClaimRole[] = ["OPPORTUNITY", "CHALLENGE", "OUTCOME"];
const UNSETTLED: Verdict[] = ["DEFEATED", "GROUNDLESS", "OPEN"];

interface Props {
  nodes: ListedStatement[];
  /** How many there are, of which `nodes` are loaded. */
  total: number;
  /** The issue that the list is narrowed to. */
  issue: string | null;
  query: URLSearchParams;
}

/** Statements in groups that unfold, with how many there are of each role and verdict. */
export function StatementList({ nodes, total, issue, query }: Props) {
  const [turned, turn] = useState<boolean | null>(null);
  const open = turned ?? total <= MOST_OPEN;
  const by = parseGrouping(query.get("by"));
  const parents = useParents(true);
  const within = useChoices().issues.find(({ id }) => id === issue)?.name ?? null;
  const sections = useMemo(
    () => (parents ? listStatements(nodes, by, { parents, within }) : []),
    [nodes, by, within, parents === null],
  );
  return (
    <div class="listing" aria-busy={parents === null}>
      <div class="listing-head">
        <p role="status">
          {nodes.length < total ? t.statements.shown(nodes.length, total) : t.statements.found(total)}
        </p>
        <Tally nodes={nodes} query={query} />
        <ToMap />
      </div>
      <div class="filters">
        <Choice
          label={t.statements.by}
          value={by}
          options={GROUPINGS.map((one) => [one, t.statements.groupings[one]])}
          choose={(one) => navigate(withQuery(query, { by: one === "issue" ? null : one }), { replace: true })}
        />
        <button type="button" onClick={() => turn(!open)}>
          {open ? t.statements.fold : t.statements.unfold}
        </button>
      </div>
      {sections.length > 1 && <p class="quiet">{t.statements.once}</p>}
      {sections.map((section) => (
        <Listed key={`${by} ${section.name}`} of={section} open={open} />
      ))}
    </div>
  );
}

interface ListedProps<Of> {
  of: Of;
  open: boolean;
}

/** The groups of a section, under its name where it has one. */
function Listed({ of: section, open }: ListedProps<Section>) {
  const { name, groups } = section;
  return (
    <section>
      {name && (
        <h2>
          {name} <small>{size(section)}</small>
        </h2>
      )}
      {groups.map((one) => (
        <Unfolding key={one.name} of={one} open={open || groups.length === 1} />
      ))}
    </section>
  );
}

function Unfolding({ of: { name, nodes }, open }: ListedProps<Group>) {
  return (
    <details class="listed-group" open={open}>
      <summary>
        <span class="group-name">{name}</span>
        <Tally nodes={nodes} />
        <small>{nodes.length}</small>
      </summary>
      <ul class="listed">
        {nodes.map((node) => (
          <li key={node.id}>
            <StatementLink node={node} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface TallyProps {
  nodes: ListedStatement[];
  /** Set where the counts are in words, and lead to what they count. */
  query?: URLSearchParams;
}

/** How many of some statements have each role, and how many don't hold. */
function Tally({ nodes, query }: TallyProps) {
  const { roles, verdicts } = tally(nodes);
  const address = (changes: Record<string, string>) => query && withQuery(query, changes);
  return (
    <span class="tally">
      {ROLES.map((role) => {
        const count = roles.get(role) ?? 0;
        const words = t.counts.roles[role](count);
        const style = `role-${role.toLowerCase()}`;
        return <Count key={role} {...{ count, words, style }} sign={ROLE_SIGNS[role]} address={address({ role })} />;
      })}
      {UNSETTLED.map((one) => {
        const count = verdicts.get(one) ?? 0;
        const words = t.counts.verdict(count, t.verdict[one]);
        const sign = VERDICT_SIGNS[one];
        return <Count key={one} {...{ count, words, sign }} style="unsettled" address={address({ by: "verdict" })} />;
      })}
    </span>
  );
}

interface CountProps {
  count: number;
  words: string;
  sign: string;
  style: string;
  address: string | undefined;
}

function Count({ count, words, sign, style, address }: CountProps) {
  if (count === 0) return null;
  if (address)
    return (
      <a class={style} href={address}>
        <span aria-hidden="true">{sign}</span> {words}
      </a>
    );
  return (
    <span class={style} title={words}>
      <span aria-hidden="true">
        {sign} {count}
      </span>
      <span class="hidden">{words}</span>
    </span>
  );
}

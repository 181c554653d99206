import { addressOf } from "../address.ts";
import { FUTURES } from "../api/documents.ts";
import type { Caption, Scenario, Scenarios } from "../api/types.ts";
import { t } from "../i18n/index.ts";
import { consequences, type Groups, groupByRole, nameFuture } from "../state/futures.ts";
import { useQuery } from "../state/query.ts";
import { QueryResult } from "./QueryResult.tsx";

export interface FuturesOf {
  issue: string | null;
  document: string | null;
}

export function futuresVariables({ issue, document }: FuturesOf) {
  return { issue, documents: document ? [document] : null };
}

interface Props {
  of: FuturesOf;
  /** The name of the future to point out. */
  chosen?: string | null;
  /** How many statements of a role to list of what all hold. */
  most?: number;
}

/** The futures of an issue, a text, or everything, side by side: what each hangs on and holds, and what all hold. */
export function Futures({ of, chosen = null, most = Infinity }: Props) {
  const answer = useQuery(FUTURES, futuresVariables(of));
  return (
    <QueryResult answer={answer} what={t.state.futures}>
      {({ scenarios }) => <SideBySide {...{ scenarios, of, chosen, most }} />}
    </QueryResult>
  );
}

function SideBySide({ scenarios, of, chosen, most }: Required<Props> & { scenarios: Scenarios }) {
  const { nodes, totalCount, truncated, common } = scenarios;
  return (
    <div class="futures">
      <p role="status">
        {t.futures.count(totalCount)}
        {nodes.length < totalCount && ` ${t.futures.shown(nodes.length)}`}
        {truncated && ` ${t.futures.truncated}`}
      </p>
      {totalCount > 1 && (
        <ol class="side-by-side">
          {nodes.map((future, index) => (
            <Future key={nameFuture(future)} {...{ future, index, of }} current={nameFuture(future) === chosen} />
          ))}
        </ol>
      )}
      <section class="common">
        <h3>{totalCount > 1 ? t.futures.common : t.futures.only}</h3>
        <Grouped
          groups={groupByRole(common.nodes)}
          total={common.totalCount}
          most={most}
          more={addressOf("futures", { ...of })}
        />
      </section>
    </div>
  );
}

interface FutureProps {
  future: Scenario;
  index: number;
  of: FuturesOf;
  current: boolean;
}

function Future({ future, index, of, current }: FutureProps) {
  const groups = groupByRole(consequences(future));
  const address = addressOf("futures", { ...of, future: nameFuture(future) });
  return (
    <li class="future">
      <h3>
        {future.hangsOn.length > 0 ? <Condition of={future.hangsOn} /> : t.futures.name(index + 1)}{" "}
        <a
          class="hint"
          href={address}
          aria-current={current ? "true" : undefined}
          aria-label={t.futures.point(index + 1)}
          title={t.futures.point(index + 1)}
        >
          #
        </a>
      </h3>
      {groups.roles.length + groups.others.length > 0 && <p class="label">{t.futures.holds}</p>}
      <Grouped groups={groups} total={future.holds.totalCount - future.hangsOn.length} />
    </li>
  );
}

/** What decides a future, as its name. */
function Condition({ of }: { of: Caption[] }) {
  let at = 0;
  return t.futures.condition(of.map((one) => one.title)).map(({ type, value }) => {
    const one = type === "element" ? of[at++] : undefined;
    return one ? (
      <a key={one.id} href={addressOf(one.id)}>
        {value}
      </a>
    ) : (
      value
    );
  });
}

interface GroupedProps {
  groups: Groups;
  total: number;
  most?: number;
  /** Where all of them are listed. */
  more?: string | undefined;
}

/** Statements by role, `most` of each; those without a role are folded. */
function Grouped({ groups, total, most = Infinity, more }: GroupedProps) {
  const named = groups.roles.reduce((sum, [, nodes]) => sum + nodes.length, 0);
  return (
    <>
      <div class="groups">
        {groups.roles.map(([role, nodes]) => (
          <section key={role} class={`group role-${role.toLowerCase()}`}>
            <h4>
              {t.roles[role]} <small>{nodes.length}</small>
            </h4>
            <List nodes={nodes.slice(0, most)} />
            {more && nodes.length > most && (
              <a class="more" href={more}>
                {t.futures.more(nodes.length - most)} <span class="hidden">{t.roles[role]}</span>→
              </a>
            )}
          </section>
        ))}
      </div>
      {groups.others.length > 0 && most === Infinity && (
        <details open={named === 0 && groups.others.length < 8}>
          <summary>{t.futures.others(total - named)}</summary>
          <List nodes={groups.others} />
        </details>
      )}
    </>
  );
}

function List({ nodes }: { nodes: Caption[] }) {
  return (
    <ul>
      {nodes.map((one) => (
        <li key={one.id}>
          <a href={addressOf(one.id)}>{one.title}</a>
        </li>
      ))}
    </ul>
  );
}

import { useMemo } from "preact/hooks";
import { withQuery } from "../address.ts";
import { AMONG, TRACE } from "../api/documents.ts";
import type { TraceQuery } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import type { Chain, Polarity } from "../api/types.ts";
import { ChainInWords, Effect, WeakestLink } from "../components/ChainInWords.tsx";
import { Choice } from "../components/Choice.tsx";
import { Examples } from "../components/Examples.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { MapPanel } from "../components/MapPanel.tsx";
import { Picker } from "../components/Picker.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { TextChoice } from "../components/TextChoice.tsx";
import { short, t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { Drawing } from "../state/drawing.ts";
import { partition } from "../state/partition.ts";
import { isInputError, useQuery, withoutInputErrors } from "../state/query.ts";
import { useStart } from "../state/start.ts";

const LENGTHS = [2, 3, 4, 5, 6, 8, 10, 12];

function read(query: URLSearchParams) {
  const net = query.get("net");
  const most = Number(query.get("most"));
  return {
    net: net === "SUPPORTS" || net === "CONTRADICTS" ? (net as Polarity) : null,
    maxLength: LENGTHS.includes(most) ? most : null,
    orderBy: query.get("order") === "STRONGEST" ? ("STRONGEST" as const) : ("SHORTEST" as const),
  };
}

const FIRST_CHAINS = 50;
const ALL_CHAINS = 1_000;
/** What of an address belongs to the chains that were listed. */
const ANEW = { chain: null, all: null, group: null };
/** The default lengths: between two statements, and from or to a single one, which has many more chains. */
const BETWEEN_TWO = 6;
const AT_ONE = 3;

/** The chains between two statements that the reader selects, or those that start or end at one. */
export function TraceView({ query }: { query: URLSearchParams }) {
  const [from, to] = [query.get("from"), query.get("to")];
  const { net, maxLength, orderBy } = read(query);
  const chosen = useMemo(() => [from, to].filter((id) => id !== null), [from, to]);
  const usual = chosen.length === 2 ? BETWEEN_TWO : AT_ONE;
  const first = query.has("all") ? ALL_CHAINS : FIRST_CHAINS;
  const document = query.get("document");
  const documents = document ? [document] : null;
  const variables = chosen.length ? { from, to, net, documents, maxLength: maxLength ?? usual, orderBy, first } : null;
  const answer = useQuery(TRACE, variables);
  const examples = useStart(!variables).data?.examples.nodes ?? [];
  const ends = useQuery(AMONG, chosen.length ? { ids: chosen } : null);
  const picked = (id: string | null) => ends.data?.nodes.filter(isStatement).find((node) => node.id === id) ?? null;
  const change = (changes: Record<string, string | null>) => navigate(withQuery(query, changes), { replace: true });
  return (
    <>
      <h1 tabIndex={-1}>{t.chain.title}</h1>
      {!variables && <p class="sentence">{t.chain.lead}</p>}
      <div class="pickers">
        <Picker
          label={t.chain.from}
          node={picked(from)}
          document={document}
          pick={(id) => change({ from: id, ...ANEW })}
        />
        <button type="button" class="swap" onClick={() => change({ from: to, to: from, ...ANEW })}>
          {t.chain.swap}
        </button>
        <Picker label={t.chain.to} node={picked(to)} document={document} pick={(id) => change({ to: id, ...ANEW })} />
      </div>
      <div class="filters">
        <TextChoice value={document} choose={(value) => change({ document: value, ...ANEW })} />
        <Choice
          label={t.chain.net}
          value={net ?? ""}
          options={[
            ["", t.chain.anyNet],
            ["SUPPORTS", t.chain.onlySupports],
            ["CONTRADICTS", t.chain.onlyContradicts],
          ]}
          choose={(value) => change({ net: value })}
        />
        <Choice
          label={t.chain.order}
          value={orderBy}
          options={[
            ["SHORTEST", t.chain.SHORTEST],
            ["STRONGEST", t.chain.STRONGEST],
          ]}
          choose={(value) => change({ order: value })}
        />
        <Choice
          label={t.chain.longest}
          value={String(maxLength ?? "")}
          options={[
            ["", t.chain.automatic(usual)],
            ...LENGTHS.map((one): [string, string] => [String(one), t.chain.steps(one)]),
          ]}
          choose={(value) => change({ most: value })}
        />
        <HowJudged query={query} />
      </div>
      {!variables && <Examples lead={t.chain.examples} nodes={examples} address={(to) => withQuery(query, { to })} />}
      {isInputError(answer.error) && (
        <p class="notice" role="status">
          {t.chain.unknown}
        </p>
      )}
      <QueryResult answer={withoutInputErrors(answer)} what={t.state.chains}>
        {(data) => <Chains data={data} variables={variables} query={query} />}
      </QueryResult>
    </>
  );
}

interface ChainsProps {
  data: TraceQuery;
  variables: unknown;
  query: URLSearchParams;
}

function Chains({ data, variables, query }: ChainsProps) {
  const { nodes: chains, totalCount, truncated } = data.chains;
  const followed = Number(query.get("chain") ?? 1) - 1;
  const at = chains[followed] ? followed : 0;
  const open = query.get("from") === null ? "from" : query.get("to") === null ? "to" : null;
  const follow = (index: number) => navigate(withQuery(query, { chain: index ? index + 1 : null }), { replace: true });
  const drawing = useMemo(() => {
    const all = new Drawing();
    for (const chain of chains) all.addChain(chain);
    return all.highlightPath([chains[at] ?? null]).build();
  }, [chains, at]);
  if (chains.length === 0) return <p class="notice">{t.chain.none}</p>;
  return (
    <div class="split">
      <div>
        <p role="status">
          {chains.length < totalCount ? t.chain.shown(chains.length, totalCount) : t.chain.found(totalCount)}
        </p>
        {truncated && <p class="quiet">{t.chain.truncated}</p>}
        {open && (
          <div class="filters">
            <Choice
              label={t.chain.only[open]}
              value=""
              options={[["", t.filters.any], ...countEnds(chains, open)]}
              choose={(id) => navigate(withQuery(query, { [open]: id, ...ANEW }))}
            />
          </div>
        )}
        <ol class="chains">
          {chains.map((chain, index) => (
            <li key={chain.nodes.map((node) => node.id).join(" ")}>
              <button type="button" class="chain-head" aria-expanded={index === at} onClick={() => follow(index)}>
                <Effect chain={chain}>{open && <b class="path-title">{end(chain, open).title}: </b>}</Effect>
                <small>
                  {t.chain.steps(chain.length)}, {t.chain.strength(short(chain.strength))}
                </small>
              </button>
              {index === at && (
                <>
                  <ChainInWords chain={chain} />
                  <WeakestLink chain={chain} />
                </>
              )}
            </li>
          ))}
        </ol>
        {chains.length < totalCount && chains.length < ALL_CHAINS && (
          <p>
            <a href={withQuery(query, { all: 1 })}>{t.chain.all(totalCount)}</a>
          </p>
        )}
      </div>
      <aside>
        <MapPanel
          title={t.chain.title}
          nodes={drawing.nodes}
          links={drawing.links}
          query={query}
          share={[{ document: TRACE, variables }]}
        />
      </aside>
    </div>
  );
}

/** The first statement of a chain, or its last. */
const end = ({ nodes }: Chain, which: "from" | "to") => nodes.at(which === "from" ? 0 : -1)!;

/** The statements at one end of some chains, each with how many of them it has, for a choice. */
function countEnds(chains: Chain[], which: "from" | "to"): [id: string, name: string][] {
  return [...partition(chains, (chain) => [end(chain, which).id])]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, all]) => [id, `${end(all[0]!, which).title} (${all.length})`]);
}

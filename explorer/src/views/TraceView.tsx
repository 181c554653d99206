import { useMemo, useState } from "preact/hooks";
import { withQuery } from "../address.ts";
import { AMONG, TRACE } from "../api/documents.ts";
import type { TraceQuery } from "../api/generated.ts";
import { isStatement } from "../api/statements.ts";
import type { Polarity } from "../api/types.ts";
import { ChainInWords, polarityInWords, WeakestLink } from "../components/ChainInWords.tsx";
import { Choice } from "../components/Choice.tsx";
import { HowJudged } from "../components/HowJudged.tsx";
import { MapPanel } from "../components/MapPanel.tsx";
import { Sign } from "../components/marks.tsx";
import { Picker } from "../components/Picker.tsx";
import { QueryResult } from "../components/QueryResult.tsx";
import { short, t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { Drawing } from "../state/drawing.ts";
import { isInputError, useQuery, withoutInputErrors } from "../state/query.ts";

const LENGTHS = [2, 3, 4, 5, 6, 8, 10, 12];

function read(query: URLSearchParams) {
  const net = query.get("net");
  const most = Number(query.get("most") ?? 6);
  return {
    net: net === "SUPPORTS" || net === "CONTRADICTS" ? (net as Polarity) : null,
    maxLength: LENGTHS.includes(most) ? most : 6,
    orderBy: query.get("order") === "STRONGEST" ? ("STRONGEST" as const) : ("SHORTEST" as const),
  };
}

/** The chains between two statements that the reader selects. */
export function TraceView({ query }: { query: URLSearchParams }) {
  const [from, to] = [query.get("from"), query.get("to")];
  const { net, maxLength, orderBy } = read(query);
  const variables = from && to ? { from, to, net, maxLength, orderBy } : null;
  const answer = useQuery(TRACE, variables);
  const one = from ?? to;
  const alone = useQuery(AMONG, one && !variables ? { ids: [one] } : null);
  const known = [answer.data?.from, answer.data?.to, alone.data?.nodes[0]].filter(isStatement);
  const picked = (id: string | null) => known.find((node) => node.id === id) ?? null;
  const change = (changes: Record<string, string | null>) => navigate(withQuery(query, changes), { replace: true });
  return (
    <>
      <h1 tabIndex={-1}>{t.chain.title}</h1>
      <p class="sentence">{t.chain.lead}</p>
      <div class="pickers">
        <Picker label={t.chain.from} node={picked(from)} pick={(id) => change({ from: id })} />
        <button type="button" class="swap" onClick={() => change({ from: to, to: from })}>
          {t.chain.swap}
        </button>
        <Picker label={t.chain.to} node={picked(to)} pick={(id) => change({ to: id })} />
      </div>
      <div class="filters">
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
          value={String(maxLength)}
          options={LENGTHS.map((one) => [String(one), t.chain.steps(one)])}
          choose={(value) => change({ most: value })}
        />
      </div>
      <HowJudged query={query} />
      {!variables && <p class="notice">{t.chain.missing}</p>}
      {isInputError(answer.error) && (
        <p class="notice" role="status">
          {t.chain.unknown}
        </p>
      )}
      <QueryResult answer={withoutInputErrors(answer)}>
        {(data) => <Chains data={data} variables={variables} />}
      </QueryResult>
    </>
  );
}

function Chains({ data, variables }: { data: TraceQuery; variables: unknown }) {
  const [followed, follow] = useState(0);
  const { nodes: chains, totalCount, truncated } = data.chains;
  const at = followed < chains.length ? followed : 0;
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
        <ol class="chains">
          {chains.map((chain, index) => (
            <li key={chain.nodes.map((node) => node.id).join(" ")}>
              <button type="button" class="chain-head" aria-expanded={index === at} onClick={() => follow(index)}>
                <Sign polarity={chain.polarity} /> {polarityInWords(chain)}
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
      </div>
      <aside>
        <MapPanel
          title={t.chain.title}
          nodes={drawing.nodes}
          links={drawing.links}
          document={TRACE}
          variables={variables}
        />
      </aside>
    </div>
  );
}

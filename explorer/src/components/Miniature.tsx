import { useMemo } from "preact/hooks";
import { MINIATURE } from "../api/documents.ts";
import type { MiniatureQuery, MiniatureQueryVariables } from "../api/generated.ts";
import { t } from "../i18n/index.ts";
import { type Dot, placeDots, type Stroke } from "../state/miniature.ts";
import { pageThrough } from "../state/paging.ts";
import { useQuery } from "../state/query.ts";

const [WIDTH, HEIGHT] = [640, 420];

/** A picture of more statements takes too long to lay out. */
const MOST = 2_000;

const ALL = pageThrough<MiniatureQuery, MiniatureQueryVariables>(["claims", "evidenceItems", "arguments"]);
/** All statements, page by page, up to the most that are drawn. */
const PAGES: typeof ALL = {
  next: (all, page, variables) =>
    count(all, ({ nodes }) => nodes.length) < MOST ? ALL.next(all, page, variables) : null,
  merge: ALL.merge,
};

function count(
  { claims, evidenceItems, arguments: steps }: MiniatureQuery,
  number: (of: { totalCount: number; nodes: unknown[] }) => number,
): number {
  return number(claims) + number(evidenceItems) + number(steps);
}

/** The whole map of a text, or of everything, too small to read: a link to where it can be read. */
export function Miniature({ document, address }: { document: string | null; address: string }) {
  const where = document ? { document } : null;
  const { data, loading } = useQuery(MINIATURE, { claims: where, evidence: where, arguments: where }, PAGES);
  const complete = loading ? null : data;
  const drawn = complete ? count(complete, ({ nodes }) => nodes.length) : 0;
  const left = complete ? count(complete, ({ totalCount }) => totalCount) - drawn : 0;
  return (
    <a class="miniature" href={address} aria-label={t.home.miniature}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {complete && <Picture data={complete} />}
      </svg>
      <span class="go" aria-hidden="true">
        {t.home.miniature} → {left > 0 && t.home.left(drawn)}
      </span>
    </a>
  );
}

function Picture({ data }: { data: MiniatureQuery }) {
  const { dots, strokes } = useMemo(() => placeDots(toGraph(data), WIDTH, HEIGHT), [data]);
  return (
    <>
      {strokes.map(({ id, supports, from, to }) => (
        <path
          key={id}
          class={supports ? "supports" : "contradicts"}
          d={`M${from.x} ${from.y}C${from.x} ${(from.y + to.y) / 2} ${to.x} ${(from.y + to.y) / 2} ${to.x} ${to.y}`}
        />
      ))}
      {dots.map(({ id, kind, x, y, size }) => (
        <circle key={id} class={kind.toLowerCase()} cx={x} cy={y} r={size} />
      ))}
    </>
  );
}

/** The statements as dots, and their relations as strokes. */
function toGraph({ claims, evidenceItems, arguments: steps }: MiniatureQuery) {
  const dots: Dot[] = [
    ...claims.nodes.map(({ id, role }) => ({ id, kind: role ?? "CLAIM" })),
    ...[...evidenceItems.nodes, ...steps.nodes].map(({ id }) => ({ id, kind: "OTHER" })),
  ];
  const nodes = [...claims.nodes, ...evidenceItems.nodes, ...steps.nodes];
  const strokes = nodes.flatMap(({ id: source, supports, contradicts }): Stroke[] => [
    ...supports.edges.map(({ relation }) => ({ id: relation.id, source, target: relation.target.id, supports: true })),
    ...contradicts.edges.map(({ relation }) => ({
      id: relation.id,
      source,
      target: relation.target.id,
      supports: false,
    })),
  ]);
  return { dots, strokes };
}

import type { Paging } from "./query.ts";

interface Connection {
  nodes?: unknown[];
  edges?: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type Named = Record<string, unknown>;

/**
 * All pages of some connections of an answer, or of the node that it has under `within`. The variable that continues a connection
 * is named after it: `claimsAfter` for `claims`.
 */
export function pageThrough<Data, Variables>(names: string[], within?: string): Paging<Data, Variables> {
  const holder = (data: Data) => (within ? (data as Named)[within] : data) as Named | null;
  const connections = (data: Data) =>
    names.flatMap((name): [string, Connection][] => {
      const found = holder(data)?.[name] as Connection | null | undefined;
      return found ? [[name, found]] : [];
    });
  return {
    next: (_, page, variables) => {
      const all = connections(page);
      if (!all.some(([, { pageInfo }]) => pageInfo.hasNextPage)) return null;
      // A page after the last one is empty and has no cursor: the former still leads to its end.
      const after = all.flatMap(([name, { pageInfo }]) =>
        pageInfo.endCursor ? [[`${name}After`, pageInfo.endCursor]] : [],
      );
      return { ...variables, ...Object.fromEntries(after) };
    },
    merge: (all, page) => {
      const former = Object.fromEntries(connections(all));
      const merged = connections(page).map(([name, one]) => [name, append(former[name], one)]);
      const changed = { ...holder(all), ...Object.fromEntries(merged) };
      return (within ? { ...all, [within]: changed } : changed) as Data;
    },
  };
}

function append(all: Connection | undefined, page: Connection): Connection {
  return {
    ...page,
    ...(page.nodes && { nodes: [...(all?.nodes ?? []), ...page.nodes] }),
    ...(page.edges && { edges: [...(all?.edges ?? []), ...page.edges] }),
  };
}

/** Nodes of any number of ids, `size` of them at once. */
export function pageByIds<Data extends { nodes: unknown[] }, Variables extends { ids: string | string[] }>(
  ids: string[],
  size: number,
): { first: string[]; paging: Paging<Data, Variables> } {
  return {
    first: ids.slice(0, size),
    paging: {
      of: ids,
      next: (all, _, variables) => {
        const next = ids.slice(all.nodes.length, all.nodes.length + size);
        return next.length ? { ...variables, ids: next } : null;
      },
      merge: (all, page) => ({ ...page, nodes: [...all.nodes, ...page.nodes] }),
    },
  };
}

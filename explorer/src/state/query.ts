import { useEffect, useState } from "preact/hooks";
import { fetchQuery, Refused, Unavailable } from "../api/client.ts";
import type { Document } from "../api/documents.ts";
import { useJudged } from "./judging.ts";

const INPUT_ERRORS = new Set(["BAD_USER_INPUT", "NOT_FOUND"]);

export interface QueryState<Data> {
  data: Data | null;
  error: Refused | null;
  /** Why there is no answer for now; the request is repeated until there is. */
  away: Unavailable | null;
  loading: boolean;
  /** Run the query again, after an error. */
  retry: () => void;
}

/** How a query continues: the variables of the page after `all`, and the data of both together. */
export interface Paging<Data, Variables> {
  /** What the pages depend on besides the variables of the first. */
  of?: unknown;
  next(all: Data, page: Data, variables: Variables): Variables | null;
  merge(all: Data, page: Data): Data;
}

/** A query as a view asks it. */
export interface Asked {
  document: Document<unknown, never>;
  variables: unknown;
  paging?: Paging<unknown, unknown>;
}

type Result<Data> = Omit<QueryState<Data>, "retry">;

/**
 * Run a query whenever its variables change, or how labels are found; null runs none. The previous data stays until the next result. With paging,
 * all pages are loaded one after another, and the data so far is available while `loading`.
 */
export function useQuery<Data, Variables>(
  document: Document<Data, Variables>,
  own: Variables | null,
  paging?: Paging<Data, Variables>,
): QueryState<Data> {
  const variables = useJudged(document, own);
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<Result<Data>>({
    data: null,
    error: null,
    away: null,
    loading: variables !== null,
  });
  const key = JSON.stringify([variables, paging?.of]);
  useEffect(() => {
    if (variables === null) {
      setResult({ data: null, error: null, away: null, loading: false });
      return;
    }
    const leaving = new AbortController();
    setResult((before) => ({ ...before, error: null, loading: true }));
    void load(document, variables, paging, setResult, leaving.signal);
    return () => leaving.abort();
  }, [document, key, attempt]);
  return { ...result, retry: () => setAttempt(attempt + 1) };
}

/** Whether the service gave the request up because it took too long. */
export const isTimeout = (error: Refused) => error.code === "TIMED_OUT";

/** Whether the input is at fault, such as an id that names nothing. */
export const isInputError = (error: Refused | null) => error !== null && INPUT_ERRORS.has(error.code);

/** A result whose view explains invalid input itself. */
export function withoutInputErrors<Data>(state: QueryState<Data>): QueryState<Data> {
  return isInputError(state.error) ? { ...state, error: null } : state;
}

/** All that a query answers, page by page. */
export async function fetchAll({ document, variables, paging }: Asked): Promise<object> {
  let all: unknown = null;
  for (let asked: unknown = variables; asked !== null; ) {
    const page: unknown = await fetchQuery(document as Document<unknown, unknown>, asked);
    all = all === null || !paging ? page : paging.merge(all, page);
    asked = paging?.next(all, page, asked) ?? null;
  }
  return all as object;
}

type Update<Data> = (change: (before: Result<Data>) => Result<Data>) => void;

async function load<Data, Variables>(
  document: Document<Data, Variables>,
  first: Variables,
  paging: Paging<Data, Variables> | undefined,
  update: Update<Data>,
  signal: AbortSignal,
): Promise<void> {
  let all: Data | null = null;
  let variables: Variables | null = first;
  while (variables !== null) {
    const page: Data | null = await persist(document, variables, update, signal);
    if (page === null) return;
    const data: Data = all === null || !paging ? page : paging.merge(all, page);
    const next: Variables | null = paging?.next(data, page, variables) ?? null;
    update(() => ({ data, error: null, away: null, loading: next !== null }));
    [all, variables] = [data, next];
  }
}

/** The result of a query, however often it has to be repeated; null once it is refused or no longer needed. */
async function persist<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  update: Update<Data>,
  signal: AbortSignal,
): Promise<Data | null> {
  let repeated = false;
  while (!signal.aborted) {
    try {
      const data = await fetchQuery(document, variables, signal);
      return signal.aborted ? null : data;
    } catch (error) {
      if (signal.aborted) break;
      // Neo4j may take longer to plan a query than the time limit allows; the plan is cached, so the next try is quick.
      if (error instanceof Refused && isTimeout(error) && !repeated) repeated = true;
      else if (error instanceof Refused) {
        update(() => ({ data: null, error, away: null, loading: false }));
        break;
      } else if (error instanceof Unavailable) {
        update((before) => ({ ...before, away: error, loading: true }));
        await new Promise((resolve) => setTimeout(resolve, 1_000 * error.seconds));
      } else throw error;
    }
  }
  return null;
}

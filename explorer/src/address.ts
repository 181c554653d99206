import { ROOT } from "./root.ts";

export type Route = { view: Place | "missing" } | { view: NodeView; id: string };

type Place = "home" | "search" | "statements" | "trace" | "futures" | "help";
type NodeView = "issue" | "statement" | "document" | "actor";

export interface Address {
  route: Route;
  query: URLSearchParams;
}

type Query = Record<string, string | number | null | undefined>;

const VIEWS: Record<string, Place> = {
  search: "search",
  statements: "statements",
  trace: "trace",
  futures: "futures",
  help: "help",
};
const KINDS: Record<string, NodeView> = {
  actor: "actor",
  issue: "issue",
  document: "document",
  claim: "statement",
  evidence: "statement",
  argument: "statement",
};

/** The view and query that a URL of this page stands for. */
export function parseAddress(url: URL): Address {
  return { route: parsePath(url.pathname.slice(ROOT.pathname.length)), query: url.searchParams };
}

function parsePath(path: string): Route {
  if (path === "" || path === "explore" || path === "explore/") return { view: "home" };
  const place = decodePath(path.replace(/^explore\//, "").replace(/\/$/, ""));
  if (Object.hasOwn(VIEWS, place)) return { view: VIEWS[place]! };
  const [kind = "", slug] = place.split(":");
  return slug && Object.hasOwn(KINDS, kind) ? { view: KINDS[kind]!, id: place } : { view: "missing" };
}

/** A path with its escapes decoded; one with invalid escapes stays as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The parameters that links of the page keep: how labels are found. */
const KEPT = ["semantics", "support", "denies"];

/** The address of a view, or of a node by its id. Empty parameters are left out. */
export function addressOf(place: string, query: Query = {}): string {
  const url = new URL(place ? `explore/${place}` : "", ROOT);
  return url.pathname + formatQuery(kept(), query);
}

function kept(): URLSearchParams {
  const current = new URLSearchParams(globalThis.location?.search);
  return new URLSearchParams([...current].filter(([name]) => KEPT.includes(name)));
}

/** The address of the current view with some parameters changed; null and "" remove a parameter. */
export function withQuery(query: URLSearchParams, changes: Query): string {
  return location.pathname + formatQuery(new URLSearchParams(query), changes);
}

function formatQuery(query: URLSearchParams, changes: Query): string {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  // The separators of ids and trials are legal in a query as they are.
  const text = query.toString().replace(/%(3A|2F|7E|21)/g, (code) => decodeURIComponent(code));
  return text && `?${text}`;
}

import { useEffect, useState } from "preact/hooks";
import { ROOT } from "./root";

export type Route =
  | { view: "home" | "search" | "statements" | "trace" | "missing" }
  | { view: "issue" | "statement" | "document"; id: string };

export interface Place {
  route: Route;
  query: URLSearchParams;
}

const VIEWS: Record<string, "search" | "statements" | "trace"> = {
  search: "search",
  statements: "statements",
  trace: "trace",
};
const KINDS: Record<string, "issue" | "statement" | "document"> = {
  issue: "issue",
  document: "document",
  claim: "statement",
  evidence: "statement",
  argument: "statement",
};
const MOVED = "explorer:moved";

/** What an address shows. */
function parse(url: URL): Place {
  return { route: route(url.pathname.slice(ROOT.pathname.length)), query: url.searchParams };
}

function route(path: string): Route {
  if (path === "" || path === "explore" || path === "explore/") return { view: "home" };
  const rest = decoded(path.replace(/^explore\//, "").replace(/\/$/, ""));
  const view = VIEWS[rest];
  if (view) return { view };
  const kind = KINDS[rest.split(":")[0] ?? ""];
  return kind && rest.includes(":") ? { view: kind, id: rest } : { view: "missing" };
}

/** An address without escapes; one with escapes that mean nothing stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

type Query = Record<string, string | number | null | undefined>;

/** The address of a view, or of a node by its id. */
export function to(place: string, query: Query = {}): string {
  const url = new URL(place ? `explore/${place}` : "", ROOT);
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") url.searchParams.set(name, String(value));
  }
  return url.pathname + readable(url.search);
}

/** Signs that ids and trials are made of need no escape in a query. */
function readable(search: string): string {
  return search.replace(/%(3A|2F|7E|21)/g, (sign) => decodeURIComponent(sign));
}

/** The address of this view with some of its query changed. */
export function changed(query: URLSearchParams, changes: Query): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") next.delete(name);
    else next.set(name, String(value));
  }
  const text = readable(next.toString());
  return location.pathname + (text ? `?${text}` : "");
}

/** Go to an address of this page; `replace` leaves no step in the history. */
export function go(address: string, options: { replace?: boolean } = {}): void {
  if (new URL(address, location.href).href === location.href) return;
  if (options.replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  dispatchEvent(new Event(MOVED));
}

/** Where the page is; links within the page move it without loading anew. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => parse(new URL(location.href)));
  useEffect(() => {
    const update = () => setPlace(parse(new URL(location.href)));
    addEventListener("popstate", update);
    addEventListener(MOVED, update);
    document.addEventListener("click", follow);
    return () => {
      removeEventListener("popstate", update);
      removeEventListener(MOVED, update);
      document.removeEventListener("click", follow);
    };
  }, []);
  return place;
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download") || !inside(new URL(link.href))) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

function inside(url: URL): boolean {
  const home = url.pathname === ROOT.pathname;
  return url.origin === ROOT.origin && !url.hash && (home || url.pathname.startsWith(`${ROOT.pathname}explore`));
}

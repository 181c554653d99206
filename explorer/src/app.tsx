import { useEffect, useMemo, useRef } from "preact/hooks";
import { DOCUMENTS } from "./api/documents";
import { Header } from "./components/Header";
import { Keys } from "./components/Keys";
import { Missing } from "./components/State";
import { t } from "./i18n";
import { go, to, usePlace, type Place, type Route } from "./router";
import { useAsk } from "./state/ask";
import { useShortcuts } from "./state/shortcuts";
import { turn } from "./state/theme";
import { useTitle } from "./state/title";
import { Home } from "./views/Home";
import { IssueView } from "./views/IssueView";
import { ReadView } from "./views/ReadView";
import { SearchView } from "./views/SearchView";
import { StatementsView } from "./views/StatementsView";
import { StatementView } from "./views/StatementView";
import { TraceView } from "./views/TraceView";

const NOTHING = {};

/** The whole page: its frame, and the view that the address names. */
export function App() {
  const { route, query } = usePlace();
  const { data } = useAsk(DOCUMENTS, NOTHING);
  const first = data?.documents.nodes[0]?.id ?? null;
  const dialog = useRef<HTMLDialogElement>(null);
  const keys = () => dialog.current?.showModal();
  useShortcuts(useMemo(() => shortcuts(keys, first), [first]));
  const id = "id" in route ? route.id : route.view;
  useFocus(id);
  return (
    <>
      <a class="skip" href="#content" onClick={skip}>
        {t.skip}
      </a>
      <Header route={route} document={first} keys={keys} />
      <main id="content" tabIndex={-1} key={id} class={`view-${route.view}`}>
        <View route={route} query={query} />
      </main>
      <footer class="quiet">{t.footer}</footer>
      <Keys dialog={dialog} />
    </>
  );
}

function View({ route, query }: Place) {
  useTitle(name(route));
  switch (route.view) {
    case "home":
      return <Home />;
    case "search":
      return <SearchView query={query} />;
    case "statements":
      return <StatementsView query={query} />;
    case "trace":
      return <TraceView query={query} />;
    case "issue":
      return <IssueView id={route.id} query={query} />;
    case "statement":
      return <StatementView id={route.id} query={query} />;
    case "document":
      return <ReadView id={route.id} query={query} />;
    default:
      return <Missing />;
  }
}

function name(route: Route): string {
  const names: Partial<Record<Route["view"], string>> = {
    search: t.search.title,
    statements: t.statements.title,
    trace: t.chain.title,
    missing: t.state.missing,
  };
  return names[route.view] ?? "";
}

/** Take the focus along when the view changes, but not when the page opens. */
function useFocus(view: string): void {
  const opened = useRef(view);
  useEffect(() => {
    if (opened.current === view) return;
    opened.current = "";
    scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    heading?.focus({ preventScroll: true });
  }, [view]);
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

function shortcuts(keys: () => void, first: string | null): Record<string, () => void> {
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  return {
    "/": () => focus("[data-search]"),
    h: () => go(to("")),
    s: () => go(to("statements")),
    t: () => go(to("trace")),
    ...(first && { r: () => go(to(first)) }),
    m: () => focus("[data-map]"),
    d: turn,
    "?": keys,
  };
}

import { useEffect, useMemo, useRef } from "preact/hooks";
import { type Address, addressOf, type Route } from "./address.ts";
import { ENDPOINT, HAS_GRAPHIQL } from "./api/client.ts";
import { DOCUMENTS } from "./api/documents.ts";
import type { DocumentsQuery, DocumentsQueryVariables } from "./api/generated.ts";
import { Header } from "./components/Header.tsx";
import { NotFound } from "./components/QueryResult.tsx";
import { ShortcutsDialog } from "./components/ShortcutsDialog.tsx";
import { Tour } from "./components/Tour.tsx";
import { t } from "./i18n/index.ts";
import { cameByHistory, navigate, useAddress } from "./router.ts";
import { useCurrentText } from "./state/current_text.ts";
import { JudgingContext, parseJudging } from "./state/judging.ts";
import { pageThrough } from "./state/paging.ts";
import { useQuery } from "./state/query.ts";
import { useShortcuts } from "./state/shortcuts.ts";
import { TextsContext } from "./state/texts.ts";
import { toggleTheme } from "./state/theme.ts";
import { useTitle } from "./state/title.ts";
import { ActorView } from "./views/ActorView.tsx";
import { FuturesView } from "./views/FuturesView.tsx";
import { HelpView } from "./views/HelpView.tsx";
import { Home } from "./views/Home.tsx";
import { IssueView } from "./views/IssueView.tsx";
import { ReadView } from "./views/ReadView.tsx";
import { SearchView } from "./views/SearchView.tsx";
import { StatementsView } from "./views/StatementsView.tsx";
import { StatementView } from "./views/StatementView.tsx";
import { TraceView } from "./views/TraceView.tsx";

const NOTHING: DocumentsQueryVariables = {};
const TEXTS = pageThrough<DocumentsQuery, DocumentsQueryVariables>(["documents"]);

/** The whole page: header, footer, and the view at the current address. */
export function App() {
  const { route, query } = useAddress();
  const { data } = useQuery(DOCUMENTS, NOTHING, TEXTS);
  const current = useCurrentText();
  const texts = data?.documents.nodes ?? [];
  const read = current ?? (texts.length === 1 ? texts[0]!.id : texts.length > 1 ? "" : null);
  const dialog = useRef<HTMLDialogElement>(null);
  const keys = () => dialog.current?.showModal();
  useShortcuts(useMemo(() => shortcuts(keys, read), [read]));
  const id = "id" in route ? route.id : route.view;
  useFocus(id);
  return (
    <TextsContext.Provider value={texts}>
      <a class="skip" href="#content" onClick={skip}>
        {t.skip}
      </a>
      <Header route={route} read={read} keys={keys} />
      <main id="content" tabIndex={-1} key={id} class={`view-${route.view}`}>
        <JudgingContext.Provider value={parseJudging(query)}>
          <View route={route} query={query} />
        </JudgingContext.Provider>
      </main>
      <footer class="quiet">
        {t.footer}{" "}
        {HAS_GRAPHIQL && (
          <a href={ENDPOINT.href} target="_blank" rel="noreferrer">
            {t.graphiql}
          </a>
        )}
      </footer>
      <Tour query={query} />
      <ShortcutsDialog dialog={dialog} />
    </TextsContext.Provider>
  );
}

function View({ route, query }: Address) {
  useTitle(name(route));
  switch (route.view) {
    case "home":
      return <Home query={query} />;
    case "search":
      return <SearchView query={query} />;
    case "statements":
      return <StatementsView query={query} />;
    case "trace":
      return <TraceView query={query} />;
    case "futures":
      return <FuturesView query={query} />;
    case "help":
      return <HelpView query={query} />;
    case "issue":
      return <IssueView id={route.id} query={query} />;
    case "statement":
      return <StatementView id={route.id} query={query} />;
    case "actor":
      return <ActorView id={route.id} query={query} />;
    case "document":
      return <ReadView id={route.id} query={query} />;
    default:
      return <NotFound />;
  }
}

function name(route: Route): string {
  const names: Partial<Record<Route["view"], string>> = {
    search: t.search.title,
    statements: t.statements.title,
    trace: t.chain.title,
    futures: t.futures.title,
    help: t.help.title,
    missing: t.state.missing,
  };
  return names[route.view] ?? "";
}

/** Move the focus to the heading when the view changes, but not when the page opens. */
function useFocus(view: string): void {
  const opened = useRef(view);
  useEffect(() => {
    if (opened.current === view) return;
    opened.current = "";
    if (!cameByHistory()) scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    heading?.focus({ preventScroll: true });
  }, [view]);
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

function shortcuts(keys: () => void, read: string | null): Record<string, () => void> {
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  return {
    "/": () => focus("[data-search]"),
    h: () => navigate(addressOf("")),
    s: () => navigate(addressOf("statements")),
    t: () => navigate(addressOf("trace")),
    f: () => navigate(addressOf("futures")),
    ...(read !== null && { r: () => navigate(addressOf(read)) }),
    m: () => focus("[data-map]"),
    d: toggleTheme,
    "?": keys,
  };
}

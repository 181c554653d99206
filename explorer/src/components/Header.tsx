import { ENDPOINT } from "../api/client";
import { t } from "../i18n";
import { go, to, type Route } from "../router";
import { useTheme, wear, type Theme } from "../state/theme";
import { SearchBox } from "./SearchBox";

interface Props {
  route: Route;
  document: string | null;
  keys: () => void;
}

/** The name, the views, a search where the view has none of its own, and the colours. */
export function Header({ route, document, keys }: Props) {
  const own = route.view === "home" || route.view === "search";
  const item = (view: Route["view"], name: string, address: string) => (
    <a href={address} aria-current={route.view === view ? "page" : undefined}>
      {name}
    </a>
  );
  return (
    <header class="top">
      <a class="name" href={to("")}>
        {t.name}
      </a>
      <nav aria-label={t.nav.label}>
        {item("home", t.nav.home, to(""))}
        {item("statements", t.nav.statements, to("statements"))}
        {item("trace", t.nav.trace, to("trace"))}
        {document && item("document", t.nav.read, to(document))}
        <a href={ENDPOINT.href} target="_blank" rel="noreferrer">
          {t.nav.graphiql}
        </a>
      </nav>
      {!own && (
        <SearchBox
          marked
          label={t.search.label}
          placeholder={t.search.placeholder}
          choose={(found) => go(found.address)}
          submit={(text) => go(to("search", { q: text }))}
        />
      )}
      <Colours />
      <button type="button" class="keys" aria-label={t.keys.open} title={t.keys.open} onClick={keys}>
        ?
      </button>
    </header>
  );
}

function Colours() {
  const theme = useTheme();
  return (
    <select
      class="theme"
      aria-label={t.theme.label}
      value={theme}
      onChange={(event) => wear(event.currentTarget.value as Theme)}
    >
      {(["system", "light", "dark"] as const).map((one) => (
        <option key={one} value={one}>
          {t.theme[one]}
        </option>
      ))}
    </select>
  );
}

import { addressOf, type Route } from "../address.ts";
import { ENDPOINT } from "../api/client.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { applyTheme, type Theme, useTheme } from "../state/theme.ts";
import { SearchBox } from "./SearchBox.tsx";

interface Props {
  route: Route;
  /** The place where reading goes on: a text, or the start page while no text of several is chosen; null without a text. */
  read: string | null;
  keys: () => void;
}

/** The page's header: navigation, the theme, and a search field unless the view has its own. */
export function Header({ route, read, keys }: Props) {
  const own = route.view === "home" || route.view === "search";
  const item = (view: Route["view"], name: string, address: string) => (
    <a href={address} aria-current={route.view === view ? "page" : undefined}>
      {name}
    </a>
  );
  return (
    <header class="top">
      <a class="name" href={addressOf("")}>
        {t.name}
      </a>
      <nav aria-label={t.nav.label}>
        {item("home", t.nav.home, addressOf(""))}
        {item("statements", t.nav.statements, addressOf("statements"))}
        {item("futures", t.nav.futures, addressOf("futures"))}
        {item("trace", t.nav.trace, addressOf("trace"))}
        {read !== null && item("document", t.nav.read, addressOf(read))}
        <a href={ENDPOINT.href} target="_blank" rel="noreferrer">
          {t.nav.graphiql}
        </a>
      </nav>
      {!own && (
        <SearchBox
          marked
          label={t.search.label}
          placeholder={t.search.placeholder}
          choose={(found) => navigate(found.address)}
          submit={(text) => navigate(addressOf("search", { q: text }))}
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
      onChange={(event) => applyTheme(event.currentTarget.value as Theme)}
    >
      {(["system", "light", "dark"] as const).map((one) => (
        <option key={one} value={one}>
          {t.theme[one]}
        </option>
      ))}
    </select>
  );
}

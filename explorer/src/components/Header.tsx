import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, type Route } from "../address.ts";
import { t } from "../i18n/index.ts";
import { navigate } from "../router.ts";
import { useLeaving } from "../state/leaving.ts";
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
        <Logo /> {t.name}
      </a>
      <Folding route={route}>
        <nav aria-label={t.nav.label}>
          {item("home", t.nav.home, addressOf(""))}
          {read !== null && item("document", t.nav.read, addressOf(read))}
          {item("statements", t.nav.statements, addressOf("statements"))}
          {item("futures", t.nav.futures, addressOf("futures"))}
          {item("trace", t.nav.trace, addressOf("trace"))}
          {item("help", t.nav.help, addressOf("help"))}
        </nav>
        <Colours />
        <button type="button" class="keys" aria-label={t.keys.open} title={t.keys.open} onClick={keys}>
          <kbd>?</kbd>
        </button>
      </Folding>
      {!own && (
        <SearchBox
          marked
          label={t.search.label}
          placeholder={t.search.placeholder}
          choose={(found) => navigate(found.address)}
          submit={(text, document) => navigate(addressOf("search", { q: text, document }))}
        />
      )}
    </header>
  );
}

/** What the header holds besides name and search; on narrow screens a menu. */
function Folding({ route, children }: { route: Route; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => setOpen(false), [route]);
  useLeaving(open, whole, () => setOpen(false));
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="folding" ref={whole} onKeyDown={press}>
      <button
        type="button"
        ref={button}
        class="fold"
        aria-expanded={open}
        aria-controls="places"
        onClick={() => setOpen(!open)}
      >
        {t.nav.menu}
      </button>
      <div id="places" class={open ? "places open" : "places"}>
        {children}
      </div>
    </div>
  );
}

/** Two reasons that meet at a statement, for and against. */
function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M9 23 16 10M23 23 16 10" />
      <circle class="for" cx="8" cy="24" r="5" />
      <rect class="against" x="19.5" y="19.5" width="9" height="9" rx="1.5" />
      <path class="crux" d="m16 2 6.5 6.5L16 15 9.5 8.5Z" />
    </svg>
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

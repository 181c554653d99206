import type { Arrow } from "./walk.ts";
import { WORDS } from "./words.ts";

/** The actions of keys and buttons on a map. */
export interface MapActions {
  walk(arrow: Arrow): void;
  open(): void;
  expand(): void;
  home(): void;
  begin(): void;
  relate(): void;
  /** Close the card. Returns whether there was one. */
  close(): boolean;
  fit(): void;
  zoom(way: 1 | -1): void;
}

/** Let keys act on a map while its element has the focus, until the signal aborts. */
export function bindKeyboard(host: HTMLElement, map: MapActions, signal: AbortSignal): void {
  const keys: Record<string, () => void> = {
    ArrowUp: () => map.walk("ArrowUp"),
    ArrowDown: () => map.walk("ArrowDown"),
    ArrowLeft: () => map.walk("ArrowLeft"),
    ArrowRight: () => map.walk("ArrowRight"),
    Enter: () => map.open(),
    "+": () => map.expand(),
    Home: () => map.home(),
    PageUp: () => map.zoom(1),
    PageDown: () => map.zoom(-1),
    "0": () => map.fit(),
    " ": () => map.relate(),
    Escape: () => map.close() || host.blur(),
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" && event.target !== host && map.close()) {
      // The focus returns from the card to the map, which shows a card again.
      host.focus();
      map.close();
      return;
    }
    const act =
      event.target === host && !event.ctrlKey && !event.metaKey && !event.altKey ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", WORDS.map);
  host.setAttribute("aria-description", WORDS.help);
  host.addEventListener("keydown", pressed, { signal });
  host.addEventListener("focus", () => host.matches(":focus-visible") && map.begin(), { signal });
}

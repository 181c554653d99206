import type { MapActions } from "./keyboard.ts";
import { WORDS } from "./words.ts";

/** Icons of 16 by 16. */
const ICONS = {
  zoomIn: "M8 3V13M3 8H13",
  zoomOut: "M3 8H13",
  fit: "M6 10L2.5 13.5M2.5 9.5V13.5H6.5M10 6L13.5 2.5M9.5 2.5H13.5V6.5",
  fullScreen: "M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10",
};

/** Buttons for readers without a wheel or touch screen, in a strip below the map. `before` stands at its start. */
export function createControls(map: MapActions, host: HTMLElement, ...before: HTMLElement[]): HTMLElement {
  const strip = document.createElement("div");
  strip.className = "argument-map-strip";
  const buttons = document.createElement("div");
  buttons.className = "argument-map-controls";
  buttons.append(
    button("zoomIn", () => map.zoom(1)),
    button("zoomOut", () => map.zoom(-1)),
    button("fit", () => map.fit()),
  );
  // Browsers on small phones show only films in full screen.
  if (document.fullscreenEnabled) buttons.append(button("fullScreen", () => toggleFullScreen(host)));
  strip.append(...before, buttons);
  return strip;
}

function toggleFullScreen(host: HTMLElement): void {
  // The promises reject where the reader's settings forbid full screen: the map then stays as it is.
  const done = document.fullscreenElement === host ? document.exitFullscreen() : host.requestFullscreen();
  done.catch(() => undefined);
}

function button(name: keyof typeof ICONS, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.innerHTML = `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
  made.title = WORDS[name];
  made.setAttribute("aria-label", WORDS[name]);
  made.addEventListener("click", act);
  return made;
}

import type { MapActions } from "./keyboard.ts";
import { WORDS } from "./words.ts";

/** Buttons for readers without a wheel or touch screen. */
export function createControls(map: MapActions): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "argument-map-controls";
  bar.append(
    button("+", WORDS.zoomIn, () => map.zoom(1)),
    button("−", WORDS.zoomOut, () => map.zoom(-1)),
    button("⤢", WORDS.fit, () => map.fit()),
  );
  return bar;
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.title = name;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

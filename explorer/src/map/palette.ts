const NAMES = [
  "ground",
  "paper",
  "opportunity",
  "challenge",
  "outcome",
  "ink",
  "edge",
  "supports",
  "contradicts",
  "accent",
] as const;

/** The colours of the map, as the custom properties `--map-ground` and so on have them. */
export type Palette = Record<(typeof NAMES)[number], string>;

/** The colours by name, for what is drawn as elements of the page. */
export const NAMED = Object.fromEntries(NAMES.map((name) => [name, `var(--map-${name})`])) as Palette;

/** The colours as they are just now. An element shows what comes of `var()` and `light-dark()`. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement("span");
  host.append(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}

/** Call back whenever the page may have other colours. Returns what ends this. */
export function watchTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(changed);
  dark.addEventListener("change", changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  return () => {
    dark.removeEventListener("change", changed);
    observer.disconnect();
  };
}

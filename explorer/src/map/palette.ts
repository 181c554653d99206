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

export function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()])) as Palette;
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

const LOOKS = ["opportunity", "challenge", "outcome", "claim", "evidence", "argument", "group"] as const;

/** Whatever a statement's fill and edge depend on. */
export type Look = (typeof LOOKS)[number];

const NAMES = [
  "ground",
  "paper",
  "ink",
  "edge",
  "supports",
  "contradicts",
  "accent",
  ...LOOKS,
  ...LOOKS.map((look) => `${look}-edge` as const),
] as const;

/** The colours of the map, which the custom properties `--map-ground` and so on define. */
export type Palette = Record<(typeof NAMES)[number], string>;

/** The colours as references to the custom properties, for elements of the page. */
export const NAMED = Object.fromEntries(NAMES.map((name) => [name, `var(--map-${name})`])) as Palette;

/** The current colours. Only the computed style of an element resolves `var()` and `light-dark()`. */
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

/** Call back whenever the colours may have changed. Returns a function that stops this. */
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

import { useEffect, useState } from "preact/hooks";
import { readSetting, saveSetting } from "./settings.ts";

export type Theme = "system" | "light" | "dark";

const CHOSEN = "explorer:theme";

function chosen(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Wear a theme, and keep it for later visits. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  saveSetting("theme", theme === "system" ? null : theme);
  dispatchEvent(new Event(CHOSEN));
}

/** Wear what was kept; before the first drawing, so that nothing flashes. */
export function restoreTheme(): void {
  const kept = readSetting("theme");
  if (kept === "light" || kept === "dark") applyTheme(kept);
}

/** From what is seen now to the other. */
export function toggleTheme(): void {
  const theme = chosen();
  const dark = theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  applyTheme(dark ? "light" : "dark");
}

export function useTheme(): Theme {
  const [theme, setTheme] = useState(chosen);
  useEffect(() => {
    const update = () => setTheme(chosen());
    addEventListener(CHOSEN, update);
    return () => removeEventListener(CHOSEN, update);
  }, []);
  return theme;
}

import { useEffect, useState } from "preact/hooks";
import { readSetting, saveSetting } from "./settings.ts";

export type Theme = "system" | "light" | "dark";

const CHOSEN = "explorer:theme";

function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Apply a theme, and remember it for later visits. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  saveSetting("theme", theme === "system" ? null : theme);
  dispatchEvent(new Event(CHOSEN));
}

/** Apply the remembered theme. Call this before the first render, so that no other theme flashes. */
export function restoreTheme(): void {
  const kept = readSetting("theme");
  if (kept === "light" || kept === "dark") applyTheme(kept);
}

/** Switch from dark to light or from light to dark. */
export function toggleTheme(): void {
  const theme = currentTheme();
  const dark = theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  applyTheme(dark ? "light" : "dark");
}

export function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const update = () => setTheme(currentTheme());
    addEventListener(CHOSEN, update);
    return () => removeEventListener(CHOSEN, update);
  }, []);
  return theme;
}

import { useEffect } from "preact/hooks";
import { readSetting, saveSetting } from "./settings.ts";

/** Readers can turn single-key shortcuts off, because speech input triggers them by accident (WCAG 2.1.4). */
export const shortcutsOn = () => readSetting("shortcuts") !== "off";
export const setShortcuts = (on: boolean) => saveSetting("shortcuts", on ? null : "off");

const TYPING = "input, select, textarea, [contenteditable], dialog";

/** Bind keys to actions. Keys are ignored while the reader types. */
export function useShortcuts(keys: Record<string, () => void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !shortcutsOn()) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [keys]);
}

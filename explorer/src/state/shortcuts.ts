import { useEffect } from "preact/hooks";
import { readSetting, saveSetting } from "./settings.ts";

/** Single keys may be turned off, since who speaks to the machine presses them unawares. */
export const shortcutsOn = () => readSetting("shortcuts") !== "off";
export const setShortcuts = (on: boolean) => saveSetting("shortcuts", on ? null : "off");

const TYPING = "input, select, textarea, [contenteditable], dialog";

/** Call what a key stands for, unless something is being typed. */
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

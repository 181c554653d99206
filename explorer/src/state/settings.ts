/** A setting from local storage; null if it isn't set or storage is forbidden. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`explorer.${name}`);
  } catch {
    return null;
  }
}

/** Save a setting; null removes it. */
export function saveSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`explorer.${name}`);
    else localStorage.setItem(`explorer.${name}`, value);
  } catch {
    // Storage is forbidden: the setting lasts for this visit.
  }
}

/** A choice that the browser keeps from visit to visit, if it may. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`explorer.${name}`);
  } catch {
    return null;
  }
}

/** Keep a choice; null forgets it. */
export function saveSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`explorer.${name}`);
    else localStorage.setItem(`explorer.${name}`, value);
  } catch {
    // Storage is forbidden: the choice holds for this visit.
  }
}

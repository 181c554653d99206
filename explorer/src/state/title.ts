import { useEffect } from "preact/hooks";
import { t } from "../i18n/index.ts";

/** Name the view in the browser's tab and history. */
export function useTitle(view: string): void {
  useEffect(() => {
    document.title = t.title(view);
  }, [view]);
}

import { useEffect } from "preact/hooks";
import { t } from "../i18n/index.ts";

/** Set the document's title to the name of the view. */
export function useTitle(view: string): void {
  useEffect(() => {
    document.title = t.title(view);
  }, [view]);
}

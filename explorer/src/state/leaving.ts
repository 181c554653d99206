import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** While something is open, call back when the reader presses or moves the focus outside of it. */
export function useLeaving(open: boolean, whole: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) leave();
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, [open]);
}

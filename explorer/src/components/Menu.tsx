import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { useLeaving } from "../state/leaving.ts";

/** A button that opens a menu. Choosing an item, Escape, or leaving the menu closes it. */
export function Menu({ label, status, children }: { label: string; status: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLeaving(open, whole, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) close();
  };
  return (
    <div class="menu" ref={whole} onKeyDown={press}>
      <button type="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <div class="menu-items" onClick={close}>
          {children}
        </div>
      )}
      <span class="menu-status" role="status">
        {status}
      </span>
    </div>
  );
}

import { useEffect, useState } from "preact/hooks";

const CHANGED = "explorer:text";

let current: string | null = null;

/** The text that the reader was in last; null before the first. */
export function useCurrentText(): string | null {
  const [text, setText] = useState(current);
  useEffect(() => {
    const update = () => setText(current);
    update();
    addEventListener(CHANGED, update);
    return () => removeEventListener(CHANGED, update);
  }, []);
  return text;
}

/** Take note that the reader is in a text. */
export function useVisit(text: string | null | undefined): void {
  useEffect(() => {
    if (!text) return;
    current = text;
    dispatchEvent(new Event(CHANGED));
  }, [text]);
}

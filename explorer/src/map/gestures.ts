import type { Point } from "./geometry.ts";

/** The actions of pointers on a map. Points are relative to the window. */
export interface MapGestures {
  pan(dx: number, dy: number): void;
  zoomAt(at: Point, factor: number): void;
  /** A click, or a tap with a finger. */
  tap(at: Point, finger: boolean): void;
  hoverAt(at: Point | null): void;
  /** The reader turned the wheel to scroll the page. */
  passBy(): void;
}

const STILL = 6;
const LINE = 16;
const WHEEL = 0.0015;
const PINCHED_WHEEL = 0.01;

/**
 * Let pointers act on a map, until the signal aborts: drag to pan, wheel or pinch to zoom, click or tap to choose. The wheel
 * zooms only while the element `whole` has the focus or fills the screen, or with Ctrl; otherwise it scrolls the page.
 */
export function bindGestures(host: HTMLElement, whole: HTMLElement, map: MapGestures, signal: AbortSignal): void {
  const fingers = new Map<number, Point>();
  let moved = 0;
  const at = (event: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, act: (event: HTMLElementEventMap[Name]) => void) =>
    host.addEventListener(name, act, { signal, passive: false });

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = 0;
    host.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
  });
  on("pointermove", (event) => {
    const [before, now] = [fingers.get(event.pointerId), at(event)];
    if (!before) return map.hoverAt(now);
    const step = { x: now.x - before.x, y: now.y - before.y };
    if (fingers.size === 2) pinch(event.pointerId, before, now);
    moved += Math.hypot(step.x, step.y);
    if (moved > STILL || fingers.size > 1) map.pan(step.x / fingers.size, step.y / fingers.size);
    fingers.set(event.pointerId, now);
  });
  on("pointerup", (event) => {
    if (fingers.delete(event.pointerId) && fingers.size === 0 && moved <= STILL)
      map.tap(at(event), event.pointerType === "touch");
  });
  on("pointercancel", (event) => fingers.delete(event.pointerId));
  on("pointerleave", () => map.hoverAt(null));
  on("wheel", (event) => {
    const active = whole.contains(document.activeElement) || document.fullscreenElement === whole;
    if (!active && !event.ctrlKey && !event.metaKey) return map.passBy();
    event.preventDefault();
    const way = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    map.zoomAt(at(event), Math.exp(-way * (event.ctrlKey ? PINCHED_WHEEL : WHEEL)));
  });

  function pinch(id: number, before: Point, now: Point): void {
    moved = Infinity;
    const other = [...fingers].find(([finger]) => finger !== id)![1];
    const apart = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
    map.zoomAt({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, apart(now) / apart(before));
  }
}

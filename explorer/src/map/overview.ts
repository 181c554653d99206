import { type Bounds, type Camera, fitBounds, toMap, toWindow } from "./camera.ts";
import type { Point } from "./geometry.ts";
import type { Painter } from "./painter.ts";

const SIZE = { width: 160, height: 72 };
const DENSITY = 2;
/** The miniature is painted as a map far away: as plain rectangles and thin lines. */
const FAR = 0.1;

/** The whole map in miniature, with a frame around what the window shows. A press moves the window there. */
export class Overview {
  readonly element = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #frame = document.createElement("div");
  #painted: Painter | null = null;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };

  constructor(go: (to: Point) => void, signal: AbortSignal) {
    this.element.className = "argument-map-overview";
    this.element.setAttribute("aria-hidden", "true");
    this.element.append(this.#canvas, this.#frame);
    Object.assign(this.#canvas, { width: SIZE.width * DENSITY, height: SIZE.height * DENSITY });
    const press = (event: PointerEvent) => {
      if (event.buttons !== 1) return;
      const { left, top } = this.#canvas.getBoundingClientRect();
      go(toMap(this.#camera, { x: event.clientX - left, y: event.clientY - top }));
    };
    this.element.addEventListener("pointerdown", press, { signal });
    this.element.addEventListener("pointermove", press, { signal });
  }

  /** Show a map, of which the window shows `visible`. */
  show(painter: Painter, all: Bounds, visible: Bounds): void {
    if (painter !== this.#painted) this.#paint(painter, all);
    const { left, top, right, bottom } = toWindow(this.#camera, visible);
    const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
    const [x, y] = [within(left, SIZE.width), within(top, SIZE.height)];
    Object.assign(this.#frame.style, {
      transform: `translate(${x}px, ${y}px)`,
      width: `${within(right, SIZE.width) - x}px`,
      height: `${within(bottom, SIZE.height) - y}px`,
    });
  }

  #paint(painter: Painter, all: Bounds): void {
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    this.#painted = painter;
    this.#camera = fitBounds(all, SIZE, 4);
    const { x, y, zoom } = this.#camera;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.setTransform(DENSITY * zoom, 0, 0, DENSITY * zoom, DENSITY * x, DENSITY * y);
    painter.paint(context, all, Math.min(zoom, FAR), { node: null, link: null });
  }
}

import { type Bounds, type Camera, type Size, visibleBounds } from "./camera.ts";

/** Paints the part of the map that lies in a box. The context maps the map's coordinates to pixels. */
export type Paint = (context: CanvasRenderingContext2D, box: Bounds, zoom: number) => void;

const MORE = 0.5;
const MOST_DENSE = 2;
const QUICK = 25;
const IDLE = 120;
const PATIENCE = 4;

/**
 * A canvas that moves smoothly however long painting takes. The canvas is larger than its window; while the camera moves,
 * a CSS transform moves and scales the painted content, and the canvas is repainted when the camera rests. During a move
 * it is repainted only if painting takes no more than a frame, or if the camera has left the painted area and enough time
 * has passed since the last repaint.
 */
export class Surface {
  readonly #canvas = document.createElement("canvas");
  readonly #context = this.#canvas.getContext("2d")!;
  readonly #paint: Paint;
  #painted: Camera | null = null;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #all: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  #window: Size = { width: 0, height: 0 };
  #took = 0;
  #last = 0;
  #frame = 0;
  #rest = 0;

  constructor(host: HTMLElement, paint: Paint) {
    this.#paint = paint;
    this.#canvas.className = "argument-map-picture";
    host.append(this.#canvas);
  }

  /** Resize the canvas for a window. */
  resize(window: Size): void {
    this.#window = window;
    const density = this.#density();
    this.#canvas.width = Math.ceil(window.width * (1 + 2 * MORE) * density);
    this.#canvas.height = Math.ceil(window.height * (1 + 2 * MORE) * density);
    this.#canvas.style.width = `${this.#canvas.width / density}px`;
    this.#canvas.style.height = `${this.#canvas.height / density}px`;
    this.refresh();
  }

  /** Move the camera. Nothing lies outside the box `all`. */
  look(camera: Camera, all: Bounds): void {
    this.#camera = camera;
    this.#all = all;
    this.#frame ||= requestAnimationFrame(() => this.#update());
  }

  /** Repaint, because the content has changed. */
  refresh(): void {
    this.#painted = null;
    this.look(this.#camera, this.#all);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #update(): void {
    this.#frame = 0;
    clearTimeout(this.#rest);
    if (this.#due()) this.#repaint();
    else this.#rest = window.setTimeout(() => this.#repaint(), IDLE);
    this.#move();
  }

  #repaint(): void {
    const [camera, density] = [this.#camera, this.#density()];
    const [dx, dy] = [this.#window.width * MORE, this.#window.height * MORE];
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#context.setTransform(
      density * camera.zoom,
      0,
      0,
      density * camera.zoom,
      density * (camera.x + dx),
      density * (camera.y + dy),
    );
    this.#paint(this.#context, visibleBounds(camera, this.#window, MORE), camera.zoom);
    this.#painted = camera;
    this.#move();
    this.#time();
  }

  /** Browsers execute canvas commands later, so the time until the next frame measures what painting takes. */
  #time(): void {
    const start = performance.now();
    this.#last = start;
    requestAnimationFrame(() => {
      this.#took = performance.now() - start;
    });
  }

  #due(): boolean {
    if (!this.#painted || this.#took < QUICK) return true;
    return !this.#covers() && performance.now() - this.#last > PATIENCE * this.#took;
  }

  #move(): void {
    if (!this.#painted) return;
    const [now, then] = [this.#camera, this.#painted];
    const scale = now.zoom / then.zoom;
    const x = now.x - (then.x + this.#window.width * MORE) * scale;
    const y = now.y - (then.y + this.#window.height * MORE) * scale;
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  /** Whether everything visible has been painted. */
  #covers(): boolean {
    const [now, then, all] = [
      visibleBounds(this.#camera, this.#window),
      visibleBounds(this.#painted ?? this.#camera, this.#window, MORE),
      this.#all,
    ];
    return (
      then.left <= Math.max(now.left, all.left) &&
      then.top <= Math.max(now.top, all.top) &&
      then.right >= Math.min(now.right, all.right) &&
      then.bottom >= Math.min(now.bottom, all.bottom)
    );
  }

  #density(): number {
    return Math.min(MOST_DENSE, devicePixelRatio || 1);
  }
}

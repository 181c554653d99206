import { bounds, centred, fitted, opened, panned, toMap, zoomed, type Bounds, type Camera, type Size } from "./camera";
import { cameraBetween, glide, sceneBetween } from "./motion";
import { Painter } from "./painter";
import { readPalette, watchTheme } from "./palette";
import { EMPTY, type Point, type Scene, type Shape } from "./scene";
import { Surface } from "./surface";

const MOST_MOVING = 600;

/** A scene on the screen, as a camera sees it. */
export class View {
  readonly #host: HTMLElement;
  readonly #surface: Surface;
  #scene: Scene = EMPTY;
  #painter: Painter;
  #all: Bounds = bounds([]);
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #window: Size = { width: 0, height: 0 };
  #whole = true;
  #at: Point | null = null;
  #current: string | null = null;
  #endSceneGlide = () => {};
  #endCameraGlide = () => {};

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    this.#painter = new Painter(EMPTY, readPalette(host));
    this.#surface = new Surface(host, (context, box, zoom) => this.#painter.paint(context, box, zoom, this.#current));
    const resizing = new ResizeObserver(() => this.#resize());
    const endTheme = watchTheme(() => this.#paint(this.#painter.scene));
    resizing.observe(host);
    this.#resize();
    signal.addEventListener("abort", () => {
      resizing.disconnect();
      endTheme();
      this.#endSceneGlide();
      this.#endCameraGlide();
      this.#surface.destroy();
    });
  }

  get palette() {
    return this.#painter.palette;
  }

  /** Show a scene; what was there before moves to its new place, unless there is too much of it. */
  show(scene: Scene): void {
    const before = this.#painter.scene;
    this.#scene = scene;
    this.#all = bounds(scene.shapes.values());
    this.#endSceneGlide();
    const known = before.direction === scene.direction && [...scene.shapes.keys()].some((id) => before.shapes.has(id));
    if (known && scene.shapes.size <= MOST_MOVING) this.#endSceneGlide = glide((share) => this.#paint(sceneBetween(before, scene, share)));
    else this.#paint(scene);
  }

  mark(current: string | null): void {
    this.#current = current;
    this.#surface.refresh();
  }

  /** Show everything, or where that is too small to read what lies around a point; also when the window's size changes, until the camera is moved. */
  fit(lively = true, at: Point | null = null): void {
    const to = at ? opened(this.#all, this.#window, at) : fitted(this.#all, this.#window);
    this.#at = at;
    if (lively) this.#glide(to);
    else this.#move(to);
    this.#whole = true;
  }

  centre(point: Point): void {
    this.#glide(centred(this.#camera, point, this.#window));
  }

  pan(dx: number, dy: number): void {
    this.#move(panned(this.#camera, dx, dy));
  }

  zoomAt(at: Point, factor: number): void {
    this.#move(zoomed(this.#camera, at, factor));
  }

  zoom(factor: number): void {
    this.#glide(zoomed(this.#camera, { x: this.#window.width / 2, y: this.#window.height / 2 }, factor));
  }

  /** The statement at a point of the window, and where the point lies as seen from the statement's middle. */
  hit(at: Point): { shape: Shape; x: number; y: number } | null {
    const point = toMap(this.#camera, at);
    for (const shape of this.#scene.shapes.values()) {
      const [x, y] = [point.x - shape.x, point.y - shape.y];
      if (Math.abs(x) <= shape.width / 2 && Math.abs(y) <= shape.height / 2) return { shape, x, y };
    }
    return null;
  }

  #paint(scene: Scene): void {
    this.#painter = new Painter(scene, readPalette(this.#host));
    this.#surface.refresh();
    this.#surface.look(this.#camera, this.#all);
  }

  #glide(to: Camera): void {
    this.#endCameraGlide();
    this.#whole = false;
    const from = this.#camera;
    this.#endCameraGlide = glide((share) => this.#look(cameraBetween(from, to, share)));
  }

  #move(to: Camera): void {
    this.#endCameraGlide();
    this.#whole = false;
    this.#look(to);
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    this.#surface.look(camera, this.#all);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === this.#window.width && height === this.#window.height) return;
    this.#window = { width, height };
    this.#surface.resize(this.#window);
    if (this.#whole) this.fit(false, this.#at);
  }
}

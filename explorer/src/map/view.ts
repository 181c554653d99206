import {
  type Bounds,
  bounds,
  type Camera,
  centreOn,
  openAt,
  pan,
  type Size,
  toMap,
  toWindow,
  visibleBounds,
  zoomAt,
} from "./camera.ts";
import { EMPTY, type Point, type Scene, type Shape } from "./geometry.ts";
import { animate, interpolateCamera, interpolateScene } from "./motion.ts";
import { type Marked, Painter } from "./painter.ts";
import { readPalette, watchTheme } from "./palette.ts";
import { Surface } from "./surface.ts";

const MOST_MOVING = 600;

/** A scene on the screen, seen by a camera. */
export class View {
  readonly #host: HTMLElement;
  readonly #surface: Surface;
  readonly #moved: () => void = () => undefined;
  #painter: Painter;
  #all: Bounds = bounds([]);
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #window: Size = { width: 0, height: 0 };
  #whole = true;
  #around: Shape[] = [];
  #marked: Marked = { node: null, link: null };
  #endSceneGlide = () => {};
  #endCameraGlide = () => {};

  /** `moved` is called whenever what the window shows may have changed. */
  constructor(host: HTMLElement, moved: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#painter = new Painter(EMPTY, readPalette(host));
    this.#surface = new Surface(host, (context, box, zoom) => this.#painter.paint(context, box, zoom, this.#marked));
    const resizing = new ResizeObserver(() => this.#resize());
    const endTheme = watchTheme(() => this.#paint(this.#painter.scene));
    resizing.observe(host);
    this.#resize();
    this.#moved = moved;
    document.fonts.addEventListener("loadingdone", () => this.#surface.refresh(), { signal });
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

  get painter() {
    return this.#painter;
  }

  get window() {
    return this.#window;
  }

  /** The extent of the whole map. */
  get extent() {
    return this.#all;
  }

  /** The part of the map that the window shows. */
  get visible() {
    return visibleBounds(this.#camera, this.#window);
  }

  /** Where a box of the map lies in the window. */
  toWindow(box: Bounds): Bounds {
    return toWindow(this.#camera, box);
  }

  /** Show a scene. Shapes that were shown before move to their new places, unless there are too many to animate. */
  show(scene: Scene): void {
    const before = this.#painter.scene;
    this.#all = bounds(scene.shapes.values());
    this.#endSceneGlide();
    const known = before.direction === scene.direction && [...scene.shapes.keys()].some((id) => before.shapes.has(id));
    if (known && scene.shapes.size <= MOST_MOVING)
      this.#endSceneGlide = animate((share) => this.#paint(interpolateScene(before, scene, share)));
    else this.#paint(scene);
  }

  /** Mark the current statement and the relation that is looked at. */
  mark(marked: Partial<Marked>): void {
    const before = this.#marked;
    this.#marked = { ...before, ...marked };
    if (this.#marked.node === before.node && this.#marked.link === before.link) return;
    this.#surface.refresh();
  }

  /** Show everything; if that is too small to read, the surroundings of as many of `around` as are legible together. Resizing the window repeats this until the camera is moved. */
  fit(animated = true, around: Shape[] = []): void {
    const to = openAt(this.#all, this.#window, around);
    this.#around = around;
    if (animated) this.#glide(to);
    else this.#move(to);
    this.#whole = true;
  }

  centre(point: Point): void {
    this.#glide(centreOn(this.#camera, point, this.#window));
  }

  pan(dx: number, dy: number): void {
    this.#move(pan(this.#camera, dx, dy));
  }

  zoomAt(at: Point, factor: number): void {
    this.#move(zoomAt(this.#camera, at, factor));
  }

  zoom(factor: number): void {
    this.#glide(zoomAt(this.#camera, { x: this.#window.width / 2, y: this.#window.height / 2 }, factor));
  }

  /** A point of the window as one of the map. */
  toMap(at: Point): Point {
    return toMap(this.#camera, at);
  }

  get scale() {
    return this.#camera.zoom;
  }

  #paint(scene: Scene): void {
    this.#painter = new Painter(scene, readPalette(this.#host));
    this.#surface.refresh();
    this.#surface.look(this.#camera, this.#all);
    this.#moved();
  }

  #glide(to: Camera): void {
    this.#endCameraGlide();
    this.#whole = false;
    const from = this.#camera;
    this.#endCameraGlide = animate((share) => this.#look(interpolateCamera(from, to, share)));
  }

  #move(to: Camera): void {
    this.#endCameraGlide();
    this.#whole = false;
    this.#look(to);
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    this.#surface.look(camera, this.#all);
    this.#moved();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === this.#window.width && height === this.#window.height) return;
    this.#window = { width, height };
    this.#surface.resize(this.#window);
    if (this.#whole) this.fit(false, this.#around);
  }
}

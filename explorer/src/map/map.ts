import { type Bounds, bounds, isLegible } from "./camera.ts";
import { createControls } from "./controls.ts";
import { bindGestures } from "./gestures.ts";
import { bindKeyboard } from "./keyboard.ts";
import "./map.css";
import { EMPTY, type Point, type Scene, type Shape } from "./geometry.ts";
import { BADGE } from "./marks.ts";
import { Overview } from "./overview.ts";
import { toPNG, toSVG } from "./picture.ts";
import { arrange } from "./scene.ts";
import { canvasMeasure } from "./text.ts";
import type { MapHandlers, MapLink, MapNode, ShowOptions } from "./types.ts";
import { View } from "./view.ts";
import { type Arrow, step } from "./walk.ts";
import { describe, WORDS } from "./words.ts";

const ZOOM_STEP = 1.4;
/** The height of the strip without an overview. */
const LOW_STRIP = 48;
/** A page says only once how the wheel zooms. */
let hinted = false;

/** A layered map of statements in an element of the page, for mouse, touch and keyboard. */
export class ArgumentMap {
  readonly #host: HTMLElement;
  readonly #handlers: MapHandlers;
  readonly #announcer = document.createElement("div");
  readonly #measure = canvasMeasure();
  readonly #end = new AbortController();
  readonly #hint = document.createElement("p");
  readonly #overview: Overview;
  readonly #view: View;
  #scene: Scene = EMPTY;
  #focus: string | null = null;
  #current: string | null = null;
  #hovered: string | null = null;

  constructor(host: HTMLElement, handlers: MapHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    const { signal } = this.#end;
    const canvas = Object.assign(document.createElement("div"), { className: "argument-map-canvas" });
    this.#announcer.className = "argument-map-announcer";
    this.#announcer.setAttribute("aria-live", "polite");
    host.classList.add("argument-map");
    this.#hint.className = "argument-map-hint";
    this.#hint.setAttribute("role", "status");
    this.#overview = new Overview((to) => this.#view.centre(to), signal);
    host.append(canvas, this.#announcer, createControls(this, host, this.#overview.element, this.#hint));
    this.#view = new View(canvas, () => this.#follow(), signal);
    bindGestures(canvas, host, this, signal);
    bindKeyboard(host, this, signal);
  }

  /** Show exactly these statements and relations. Those that were shown before keep their places as far as possible. */
  show(nodes: MapNode[], links: MapLink[], options: ShowOptions = {}): void {
    const before = this.#scene;
    const direction = options.direction ?? before.direction;
    const anchor = options.focus ?? this.#current ?? undefined;
    this.#scene = arrange(nodes, links, direction, this.#measure, { window: this.#view.window, before, anchor });
    this.#focus = options.focus ?? nodes.find(({ emphasis }) => emphasis === "focus")?.id ?? nodes[0]?.id ?? null;
    this.#view.show(this.#scene);
    if (this.#current && !this.#scene.shapes.has(this.#current)) this.#mark(null);
    if (options.fit ?? before.shapes.size === 0) this.#view.fit(before.shapes.size > 0, this.#subjects());
    else if (options.focus) this.focus(options.focus);
  }

  /** Centre a statement, make it the current one for the keyboard, and announce it. */
  focus(id: string): void {
    const shape = this.#scene.shapes.get(id);
    if (!shape) return;
    this.#mark(shape);
    this.#view.centre(shape);
  }

  /** Where a statement lies in the window of the map. */
  place(id: string): Bounds | null {
    const shape = this.#scene.shapes.get(id);
    return shape ? this.#view.toWindow(bounds([shape])) : null;
  }

  home(): void {
    if (this.#focus) this.focus(this.#focus);
  }

  walk(arrow: Arrow): void {
    const next = this.#current ? step(this.#scene, this.#current, arrow) : this.#focus;
    if (next) this.focus(next);
  }

  /** Start keyboard navigation at the current statement, or at the one in focus. */
  begin(): void {
    const shape = this.#scene.shapes.get(this.#current ?? this.#focus ?? "");
    if (shape) this.#mark(shape);
  }

  open(): void {
    if (this.#current) this.#handlers.open(this.#current);
  }

  expand(): void {
    if (this.#current && this.#scene.shapes.get(this.#current)?.node.hidden) this.#handlers.expand(this.#current);
  }

  fit(): void {
    this.#view.fit();
  }

  zoom(way: 1 | -1): void {
    this.#view.zoom(ZOOM_STEP ** way);
  }

  pan(dx: number, dy: number): void {
    this.#view.pan(dx, dy);
  }

  zoomAt(at: Point, factor: number): void {
    this.#view.zoomAt(at, factor);
  }

  tap(at: Point): void {
    const hit = this.#view.hit(at);
    if (!hit) return;
    const { shape, x, y } = hit;
    const onBadge = x > shape.width / 2 - BADGE.width && y > shape.height / 2 - BADGE.height;
    this.#mark(shape);
    if (shape.node.hidden && onBadge) this.#handlers.expand(shape.node.id);
    else this.#handlers.open(shape.node.id);
  }

  hoverAt(at: Point | null): void {
    const id = (at && this.#view.hit(at)?.shape.node.id) ?? null;
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#host.classList.toggle("argument-map-over", id !== null);
    this.#handlers.hover?.(id);
  }

  passBy(): void {
    if (hinted) return;
    hinted = true;
    this.#hint.textContent = WORDS.wheel;
  }

  /** The whole map as a standalone SVG with a legend. */
  toSVG(): string {
    return toSVG(this.#scene, this.#view.palette);
  }

  toPNG(scale = 2): Promise<Blob> {
    return toPNG(this.toSVG(), scale);
  }

  destroy(): void {
    this.#end.abort();
    this.#host.classList.remove("argument-map", "argument-map-over");
    this.#host.replaceChildren();
  }

  /** What the map should show first: the statement in focus, the current one, the path; or else the most connected statement. */
  #subjects(): Shape[] {
    const { shapes, curves } = this.#scene;
    const emphasised = (...wanted: unknown[]) =>
      [...shapes.values()].filter(({ node }) => wanted.includes(node.emphasis));
    const current = shapes.get(this.#current ?? "");
    const all = [...emphasised("focus", "crux"), ...(current ? [current] : []), ...emphasised("path")];
    return all.length > 0 ? all : mostConnected(shapes, curves);
  }

  /** Show in the overview what the window shows. */
  #follow(): void {
    const { extent, window, visible, painter } = this.#view;
    const whole = isLegible(extent, { ...window, height: this.#host.clientHeight - LOW_STRIP });
    this.#overview.element.hidden = whole;
    if (!whole) this.#overview.show(painter, extent, visible);
  }

  #mark(shape: Shape | null): void {
    this.#current = shape?.node.id ?? null;
    this.#view.mark(this.#current);
    const { shapes, curves } = this.#scene;
    const links = [...curves.values()].map(({ link }) => link);
    this.#announcer.textContent = shape ? describe(shape.node, links, (id) => shapes.get(id)?.node) : "";
  }
}

function mostConnected(shapes: Scene["shapes"], curves: Scene["curves"]): Shape[] {
  const degree = new Map<string, number>();
  for (const { link } of curves.values())
    for (const id of [link.source, link.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const first = [...shapes.values()].sort((a, b) => (degree.get(b.node.id) ?? 0) - (degree.get(a.node.id) ?? 0))[0];
  return first ? [first] : [];
}

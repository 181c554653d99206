import { type Bounds, bounds, isLegible } from "./camera.ts";
import { Card, type Subject, subjectId } from "./card.ts";
import { createControls } from "./controls.ts";
import { bindGestures } from "./gestures.ts";
import { bindKeyboard } from "./keyboard.ts";
import "./map.css";
import { isRelabelled, middle } from "./drawing.ts";
import { type Curve, EMPTY, type Point, type Scene, type Shape } from "./geometry.ts";
import { BADGE } from "./marks.ts";
import { Overview } from "./overview.ts";
import { readPalette } from "./palette.ts";
import { toPNG, toSVG } from "./picture.ts";
import { curveAt, shapeAt } from "./reach.ts";
import { arrange } from "./scene.ts";
import { canvasMeasure } from "./text.ts";
import type { MapHandlers, MapLink, MapNode, ShowOptions } from "./types.ts";
import { View } from "./view.ts";
import { type Arrow, step } from "./walk.ts";
import { aboutLink, describe, sentence, WORDS } from "./words.ts";

const ZOOM_STEP = 1.4;
/** How near a pointer must come to a relation, in pixels, and the least zoom at which relations can be told apart. */
const REACH = 8;
const REACHABLE = 0.3;
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
  readonly #printed = document.createElement("div");
  readonly #card: Card;
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
    this.#card = new Card(handlers, () => this.#placeCard());
    this.#overview = new Overview((to) => this.#view.centre(to), signal);
    host.append(
      canvas,
      this.#announcer,
      createControls(this, host, this.#overview.element, this.#hint),
      this.#card.element,
    );
    this.#printed.className = "argument-map-print";
    host.append(this.#printed);
    addEventListener("beforeprint", () => this.#print(true), { signal });
    addEventListener("afterprint", () => this.#print(false), { signal });
    const left = (event: FocusEvent) => host.contains(event.relatedTarget as Node | null) || this.close();
    host.addEventListener("focusout", left, { signal });
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
    this.#inspect(null, false);
    if (this.#current && !this.#scene.shapes.has(this.#current)) this.#mark(null);
    if (options.fit ?? before.shapes.size === 0) this.#view.fit(before.shapes.size > 0, this.#subjects(options.around));
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
    if (this.#focus) this.#visit(this.#focus);
  }

  walk(arrow: Arrow): void {
    const next = this.#current ? step(this.#scene, this.#current, arrow) : this.#focus;
    if (next) this.#visit(next);
  }

  /** Start keyboard navigation at the current statement, or at the one in focus. */
  begin(): void {
    const shape = this.#scene.shapes.get(this.#current ?? this.#focus ?? "");
    if (!shape) return;
    this.#mark(shape);
    this.#inspect(shape, true);
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

  /** A finger can't hover: its first tap shows the card. */
  tap(at: Point, finger: boolean): void {
    const { shape, curve, point } = this.#reach(at);
    if (!shape) {
      this.#inspect(curve, true);
      return;
    }
    const { node, width, height } = shape;
    const onBadge = point.x - shape.x > width / 2 - BADGE.width && point.y - shape.y > height / 2 - BADGE.height;
    const read = this.#card.kept && this.#card.subject && subjectId(this.#card.subject) === node.id;
    this.#mark(shape);
    if (node.hidden && onBadge) this.#handlers.expand(node.id);
    else if (finger && !read && node.type !== "Group") this.#inspect(shape, true);
    else this.#handlers.open(node.id);
  }

  hoverAt(at: Point | null): void {
    const { shape, curve } = at ? this.#reach(at) : { shape: null, curve: null };
    this.#host.classList.toggle("argument-map-over", shape !== null || curve !== null);
    if (!this.#card.kept) this.#inspect(shape ?? curve, false);
    const id = shape?.node.id ?? null;
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#handlers.hover?.(id);
  }

  /** Look at the next relation of the current statement. */
  relate(): void {
    const own = [...this.#scene.curves.values()].filter(({ link }) =>
      [link.source, link.target].includes(this.#current ?? ""),
    );
    const looked = this.#card.subject && subjectId(this.#card.subject);
    const next = own[(own.findIndex(({ link }) => link.id === looked) + 1) % own.length];
    if (!next) return;
    this.#inspect(next, true);
    const subject = this.#card.subject;
    if (subject && "link" in subject)
      this.#announcer.textContent = `${aboutLink(subject.link)}. ${sentence(subject.link, subject.source, subject.target)}`;
  }

  close(): boolean {
    const open = this.#card.subject !== null;
    this.#inspect(null, false);
    return open;
  }

  passBy(): void {
    if (hinted) return;
    hinted = true;
    this.#hint.textContent = WORDS.wheel;
  }

  /** Show the whole map as a picture in place of its window, as long as the page is printed. */
  #print(printing: boolean): void {
    this.#printed.innerHTML = printing ? toSVG(this.#scene, readPalette(this.#printed)) : "";
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

  /** What the map should show first: the statement in focus, those that a trial relabels, the current one, the path; or else the most connected statement. */
  #subjects(around: string[] = []): Shape[] {
    const { shapes, curves } = this.#scene;
    const wanted = around.flatMap((id) => shapes.get(id) ?? []);
    if (wanted.length > 0) return wanted;
    const emphasised = (...wanted: unknown[]) =>
      [...shapes.values()].filter(({ node }) => wanted.includes(node.emphasis));
    const current = shapes.get(this.#current ?? "");
    const changed = [...shapes.values()].filter(({ node }) => isRelabelled(node));
    const all = [...emphasised("focus", "crux"), ...changed, ...(current ? [current] : []), ...emphasised("path")];
    return all.length > 0 ? all : mostConnected(shapes, curves);
  }

  /** What lies at a point of the window, and the point on the map. */
  #reach(at: Point): { shape: Shape | null; curve: Curve | null; point: Point } {
    const point = this.#view.toMap(at);
    const shape = shapeAt(this.#scene, point);
    const curve = shape || this.#view.scale < REACHABLE ? null : curveAt(this.#scene, point, REACH / this.#view.scale);
    return { shape, curve, point };
  }

  /** Show the card of a statement or relation; null hides it. A card that is kept stays until another is asked for. */
  #inspect(what: Shape | Curve | null, kept: boolean): void {
    this.#view.mark({ link: what && "link" in what ? what.link.id : null });
    if (!what) {
      this.#card.hide();
      return;
    }
    const subject = this.#subject(what);
    const before = this.#card.subject;
    if (before && this.#card.kept === kept && subjectId(before) === subjectId(subject)) return;
    this.#card.show(subject, kept, (id) => this.#visit(id));
    this.#placeCard();
  }

  #subject(what: Shape | Curve): Subject {
    if ("node" in what) return { node: what.node };
    const { link } = what;
    const end = (id: string) => this.#scene.shapes.get(id)!.node;
    return { link, source: end(link.source), target: end(link.target) };
  }

  /** Go to a statement, and show its card. */
  #visit(id: string): void {
    this.focus(id);
    this.#inspect(this.#scene.shapes.get(id) ?? null, true);
    this.#host.focus();
  }

  #placeCard(): void {
    const { subject } = this.#card;
    if (!subject) return;
    const { shapes, curves } = this.#scene;
    const shape = "node" in subject ? shapes.get(subject.node.id) : undefined;
    const curve = "link" in subject ? curves.get(subject.link.id) : undefined;
    const box = shape ?? (curve && { ...middle(curve.points), width: 0, height: 0 });
    if (box) this.#card.place(this.#view.toWindow(bounds([box])), this.#view.window);
  }

  /** Let card and overview follow what the window shows. */
  #follow(): void {
    this.#placeCard();
    const { extent, window, visible, painter } = this.#view;
    const whole = isLegible(extent, { ...window, height: this.#host.clientHeight - LOW_STRIP });
    this.#overview.element.hidden = whole;
    if (!whole) this.#overview.show(painter, extent, visible);
  }

  #mark(shape: Shape | null): void {
    this.#current = shape?.node.id ?? null;
    this.#view.mark({ node: this.#current });
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

import cytoscape, { type Core, type EventObjectNode } from "cytoscape";
import { controls } from "./controls";
import { elements } from "./elements";
import { keyboard } from "./keyboard";
import "./map.css";
import { BADGE } from "./marks";
import { readPalette, watchTheme } from "./palette";
import { toPNG, toSVG } from "./picture";
import { EMPTY, arrange, type Scene } from "./scene";
import { stylesheet } from "./stylesheet";
import { canvasMeasure } from "./text";
import type { MapHandlers, MapLink, MapNode, ShowOptions } from "./types";
import { step, type Arrow } from "./walk";
import { told } from "./words";

const MOST_ANIMATED = 400;
const MILLISECONDS = 250;
const PADDING = 32;
const LARGEST_FIT = 1.1;
const ZOOM_STEP = 1.3;

/** A layered map of statements, drawn into an element of the page, to be walked by mouse, touch and keyboard. */
export class ArgumentMap {
  readonly #host: HTMLElement;
  readonly #handlers: MapHandlers;
  readonly #told = document.createElement("div");
  readonly #measure = canvasMeasure();
  readonly #ends: (() => void)[] = [];
  #cy: Core;
  #scene: Scene = EMPTY;
  #focus: string | null = null;
  #current: string | null = null;

  constructor(host: HTMLElement, handlers: MapHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    const canvas = document.createElement("div");
    canvas.className = "argument-map-canvas";
    this.#told.className = "argument-map-told";
    this.#told.setAttribute("aria-live", "polite");
    host.classList.add("argument-map");
    host.append(canvas, this.#told);
    this.#cy = draw(canvas);
    this.#cy.style(stylesheet(readPalette(host)));
    this.#listen();
    this.#ends.push(
      watchTheme(() => this.#cy.style(stylesheet(readPalette(host)))),
      keyboard(host, this),
      controls(host, this),
    );
  }

  /** Show these statements and relations, and no others. What was there before keeps its place as far as it can. */
  show(nodes: MapNode[], links: MapLink[], options: ShowOptions = {}): void {
    const before = this.#scene;
    const direction = options.direction ?? before.direction;
    this.#scene = arrange(nodes, links, direction, this.#measure, before, options.focus ?? this.#current ?? undefined);
    this.#focus = options.focus ?? nodes.find(({ emphasis }) => emphasis === "focus")?.id ?? nodes[0]?.id ?? null;
    this.#draw(before.shapes.size > 0 && before.direction === direction);
    if (this.#current && !this.#scene.shapes.has(this.#current)) this.#current = null;
    if (options.fit ?? before.shapes.size === 0) this.fit();
    else if (options.focus) this.focus(options.focus);
  }

  /** Bring a statement to the middle, make it the one that the keyboard walks from, and tell it. */
  focus(id: string): void {
    const shape = this.#scene.shapes.get(id);
    if (!shape) return;
    this.#current = id;
    this.#cy.nodes(".current").removeClass("current");
    this.#cy.getElementById(id).addClass("current");
    this.#centre(shape);
    this.#tell(id);
  }

  home(): void {
    if (this.#focus) this.focus(this.#focus);
  }

  walk(arrow: Arrow): void {
    const next = this.#current ? step(this.#scene, this.#current, arrow) : this.#focus;
    if (next) this.focus(next);
  }

  open(): void {
    if (this.#current) this.#handlers.open(this.#current);
  }

  expand(): void {
    if (this.#current && this.#scene.shapes.get(this.#current)?.node.hidden) this.#handlers.expand(this.#current);
  }

  fit(): void {
    this.#cy.fit(undefined, PADDING);
    if (this.#cy.zoom() <= LARGEST_FIT) return;
    this.#cy.zoom(LARGEST_FIT);
    this.#cy.center();
  }

  zoom(way: 1 | -1): void {
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * ZOOM_STEP ** way, renderedPosition: middle });
  }

  /** The whole map as a picture of its own, with a legend. */
  toSVG(): string {
    return toSVG(this.#scene, readPalette(this.#host));
  }

  toPNG(scale = 2): Promise<Blob> {
    return toPNG(this.toSVG(), scale);
  }

  destroy(): void {
    for (const end of this.#ends) end();
    this.#cy.destroy();
    this.#host.classList.remove("argument-map");
    this.#host.replaceChildren();
  }

  #draw(lively: boolean): void {
    const cy = this.#cy;
    const wanted = elements(this.#scene);
    const ids = new Set(wanted.map(({ data }) => data.id));
    const animated = lively && wanted.length <= MOST_ANIMATED && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    cy.batch(() => {
      cy.elements().filter((element) => !ids.has(element.id())).remove();
      for (const definition of wanted) {
        const known = cy.getElementById(definition.data.id!);
        if (known.empty()) {
          cy.add(definition);
          continue;
        }
        known.data(definition.data);
        if (!definition.position) continue;
        if (animated) known.stop().animate({ position: definition.position }, { duration: MILLISECONDS });
        else known.stop().position(definition.position);
      }
    });
  }

  #centre({ x, y }: { x: number; y: number }): void {
    const zoom = this.#cy.zoom();
    this.#cy.pan({ x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom });
  }

  #tell(id: string): void {
    const { shapes, curves } = this.#scene;
    const shape = shapes.get(id);
    if (!shape) return;
    const own = [...curves.values()].map(({ link }) => link).filter(({ source, target }) => source === id || target === id);
    this.#told.textContent = told(shape.node, own, (other) => shapes.get(other)?.node);
  }

  #listen(): void {
    this.#cy.on("tap", "node", (event) => this.#tapped(event as EventObjectNode));
    this.#cy.on("mouseover", "node", ({ target }) => this.#handlers.hover?.(target.id()));
    this.#cy.on("mouseout", "node", () => this.#handlers.hover?.(null));
  }

  #tapped({ target, position }: EventObjectNode): void {
    const id = target.id();
    const shape = this.#scene.shapes.get(id);
    if (!shape) return;
    const right = shape.x + shape.width / 2 - position.x;
    const bottom = shape.y + shape.height / 2 - position.y;
    this.#current = id;
    if (shape.node.hidden && right < BADGE.width && bottom < BADGE.height) this.#handlers.expand(id);
    else this.#handlers.open(id);
  }
}

const STYLESHEET = "__________cytoscape_stylesheet";

/** Cytoscape on an element. It would add a style element, which the page's policy forbids, if there were none of its name. */
function draw(container: HTMLElement): Core {
  if (!document.getElementById(STYLESHEET)) document.head.append(Object.assign(document.createElement("meta"), { id: STYLESHEET }));
  return cytoscape({
    container,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: 0.01,
    maxZoom: 3,
  });
}

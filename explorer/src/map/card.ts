import type { Bounds, Size } from "./camera.ts";
import type { MapHandlers, MapLink, MapNode } from "./types.ts";
import { about, aboutLink, sentence, WORDS } from "./words.ts";

/** A statement or relation that the reader looks at, with the statements at the ends of the relation. */
export type Subject = { node: MapNode } | { link: MapLink; source: MapNode; target: MapNode };

export const subjectId = (subject: Subject) => ("node" in subject ? subject.node.id : subject.link.id);

/** How long the pointer rests before the words are loaded. */
const REST = 150;
const GAP = 10;
const EDGE = 8;

/**
 * A card about one statement or relation: what it is, its whole sentence, and the words of the text or the warrant, which
 * are loaded when it is shown. A card that is kept can be used; one that follows the pointer lets it through.
 */
export class Card {
  readonly element = document.createElement("div");
  readonly #handlers: MapHandlers;
  readonly #grown: () => void;
  #waiting = 0;
  #subject: Subject | null = null;

  /** `grown` is called when the card has become larger. */
  constructor(handlers: MapHandlers, grown: () => void) {
    this.#handlers = handlers;
    this.#grown = grown;
    this.element.className = "argument-map-card";
    this.element.setAttribute("role", "note");
    this.element.hidden = true;
  }

  get subject(): Subject | null {
    return this.#subject;
  }

  get kept(): boolean {
    return this.#subject !== null && this.element.classList.contains("kept");
  }

  /** Show a subject. `go` leads to an end of a relation. */
  show(subject: Subject, kept: boolean, go: (id: string) => void): void {
    this.#subject = subject;
    this.element.hidden = false;
    this.element.classList.toggle("kept", kept);
    const said = document.createElement("div");
    said.setAttribute("aria-live", "polite");
    const parts = "node" in subject ? this.#ofNode(subject.node, kept) : ofLink(subject, kept, go);
    this.element.replaceChildren(...parts.slice(0, 2), said, ...parts.slice(2));
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#load(subject, said), REST);
  }

  hide(): void {
    clearTimeout(this.#waiting);
    this.#subject = null;
    this.element.hidden = true;
  }

  /** Stand beside a box of the window, where there is room: a statement's card below or above it, so that it covers no other of its layer. */
  place(box: Bounds, window: Size): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const most = { x: window.width - width - EDGE, y: window.height - height - EDGE };
    const centre = { x: (box.left + box.right - width) / 2, y: (box.top + box.bottom - height) / 2 };
    const [below, above] = [box.bottom + GAP, box.top - GAP - height].map((y) => ({ x: centre.x, y }));
    const [right, left] = [box.right + GAP, box.left - GAP - width].map((x) => ({ x, y: centre.y }));
    const over = [below!, above!].filter(({ y }) => y >= EDGE && y <= most.y);
    const beside = [right!, left!].filter(({ x }) => x >= EDGE && x <= most.x);
    const link = this.#subject !== null && "link" in this.#subject;
    const { x, y } = (link ? [...beside, ...over] : [...over, ...beside])[0] ?? below!;
    const within = (value: number, limit: number) => Math.max(EDGE, Math.min(value, limit));
    this.element.style.transform = `translate(${within(x, most.x)}px, ${within(y, most.y)}px)`;
  }

  #ofNode(node: MapNode, kept: boolean): HTMLElement[] {
    const open = button(WORDS.open, () => this.#handlers.open(node.id));
    return [paragraph("about", about(node)), paragraph("text", node.text ?? node.title), ...(kept ? [open] : [])];
  }

  async #load(subject: Subject, place: HTMLElement): Promise<void> {
    const said = await this.#handlers.said?.(subjectId(subject));
    if (!said || this.#subject !== subject) return;
    place.append(
      ...said.quotes.map(({ text, address }) => {
        const quote = document.createElement("blockquote");
        quote.append(Object.assign(document.createElement("a"), { href: address, textContent: text }));
        return quote;
      }),
      ...(said.warrant ? [paragraph("warrant", `${WORDS.warrant}: ${said.warrant}`)] : []),
    );
    this.#grown();
  }
}

function ofLink(subject: Extract<Subject, { link: MapLink }>, kept: boolean, go: (id: string) => void): HTMLElement[] {
  const { link, source, target } = subject;
  const ends = kept ? [source, target].map(({ id, title }) => button(title, () => go(id))) : [];
  return [paragraph("about", aboutLink(link)), paragraph("text", sentence(link, source, target)), ...ends];
}

function paragraph(name: string, text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { className: name, textContent: text });
}

function button(name: string, act: () => void): HTMLElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: name });
  made.addEventListener("click", act);
  return made;
}

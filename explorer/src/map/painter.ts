import { type Bounds, intersects } from "./camera.ts";
import { cursor, DIMMED, fill, glow, relation, statement } from "./drawing.ts";
import type { Curve, Scene, Shape } from "./geometry.ts";
import type { Ink } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { crosses } from "./reach.ts";
import { FONT_SIZE, SCREEN_FONT, SCREEN_SCALE } from "./text.ts";

type Stroke = Exclude<Ink, { path: string }> | (Extract<Ink, { path: string }> & { drawn: Path2D });

/** The least zoom at which text is readable, and the least at which shapes can be told apart. */
const READABLE = 0.42;
const DISTINCT = 0.14;
const OUTLINES = 3;

/** The current statement, and the relation that is looked at. */
export interface Marked {
  node: string | null;
  link: string | null;
}

/** Paints a scene in the colours of a palette, in as much detail as the zoom shows. Strokes are computed once per shape. */
export class Painter {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly #strokes = new WeakMap<object, Stroke[]>();
  #far: { supports: Path2D; contradicts: Path2D } | null = null;

  constructor(scene: Scene, palette: Palette) {
    this.scene = scene;
    this.palette = palette;
  }

  /** Paint what intersects a box of the map. The context maps the map's coordinates to pixels. */
  paint(context: CanvasRenderingContext2D, box: Bounds, zoom: number, marked: Marked): void {
    const shapes = [...this.scene.shapes.values()].filter((shape) => intersects(shape, box));
    context.lineJoin = "round";
    context.textAlign = "center";
    const looked = this.scene.curves.get(marked.link ?? "");
    if (looked) draw(context, [compile(glow(looked, this.palette))]);
    if (zoom < DISTINCT) this.#paintFar(context, shapes, zoom);
    else this.#paintNear(context, shapes, box, zoom);
    const current = this.scene.shapes.get(marked.node ?? "");
    if (current) this.#at(context, current, () => draw(context, [compile(cursor(current, this.palette))]));
  }

  #paintNear(context: CanvasRenderingContext2D, shapes: Shape[], box: Bounds, zoom: number): void {
    const readable = zoom >= READABLE;
    for (const curve of this.scene.curves.values()) {
      if (!crosses(curve, box)) continue;
      context.globalAlpha = curve.link.emphasis === "dim" ? DIMMED : 1;
      const strokes = this.#of(curve, () => relation(curve, this.palette));
      draw(context, readable ? strokes : strokes.slice(0, 2), readable ? 1 : 0.6 / zoom);
    }
    for (const shape of shapes) {
      const strokes = this.#of(shape, () => statement(shape, this.palette));
      context.globalAlpha = shape.node.emphasis === "dim" ? DIMMED : 1;
      this.#at(context, shape, () =>
        draw(context, readable ? strokes : strokes.filter((stroke) => "path" in stroke).slice(0, OUTLINES)),
      );
    }
    context.globalAlpha = 1;
  }

  /** Far zoomed out: plain rectangles and thin lines. */
  #paintFar(context: CanvasRenderingContext2D, shapes: Shape[], zoom: number): void {
    this.#far ??= { supports: hairs(this.scene, "SUPPORTS"), contradicts: hairs(this.scene, "CONTRADICTS") };
    context.globalAlpha = 0.5;
    context.lineWidth = 1 / zoom;
    for (const name of ["supports", "contradicts"] as const) {
      context.strokeStyle = this.palette[name];
      context.setLineDash(name === "supports" ? [] : [8 / zoom, 4 / zoom]);
      context.stroke(this.#far[name]);
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
    for (const { node, x, y, width, height } of shapes) {
      context.fillStyle = node.emphasis && node.emphasis !== "dim" ? this.palette.accent : fill(node, this.palette);
      context.strokeStyle = this.palette.edge;
      context.fillRect(x - width / 2, y - height / 2, width, height);
      context.strokeRect(x - width / 2, y - height / 2, width, height);
    }
  }

  #of(drawn: Shape | Curve, inks: () => Ink[]): Stroke[] {
    let strokes = this.#strokes.get(drawn);
    if (!strokes) {
      strokes = inks().map(compile);
      this.#strokes.set(drawn, strokes);
    }
    return strokes;
  }

  #at(context: CanvasRenderingContext2D, { x, y }: Shape, paint: () => void): void {
    context.translate(x, y);
    paint();
    context.translate(-x, -y);
  }
}

function compile(ink: Ink): Stroke {
  return "path" in ink ? { ...ink, drawn: new Path2D(ink.path) } : ink;
}

/** Draw strokes, with dashes longer by the factor `coarse`. */
function draw(context: CanvasRenderingContext2D, strokes: Stroke[], coarse = 1): void {
  for (const stroke of strokes) {
    if ("text" in stroke) {
      context.font = `${stroke.bold ? "700 " : ""}${(stroke.size ?? FONT_SIZE) * SCREEN_SCALE}px ${SCREEN_FONT}`;
      context.fillStyle = stroke.fill;
      context.fillText(stroke.text, stroke.x, stroke.y);
      continue;
    }
    if (stroke.fill) {
      context.fillStyle = stroke.fill;
      context.fill(stroke.drawn);
    }
    if (!stroke.stroke) continue;
    context.strokeStyle = stroke.stroke;
    context.lineWidth = stroke.width ?? 1;
    context.setLineDash(stroke.dash?.map((length) => length * coarse) ?? []);
    context.stroke(stroke.drawn);
  }
}

function hairs(scene: Scene, polarity: string): Path2D {
  const path = new Path2D();
  for (const { link, points } of scene.curves.values()) {
    if (link.polarity !== polarity) continue;
    for (const [index, { x, y }] of points.entries()) index ? path.lineTo(x, y) : path.moveTo(x, y);
  }
  return path;
}

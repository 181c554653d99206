import type { Curve, Point, Shape } from "./geometry.ts";
import { badge, change, type Ink, picture, sign } from "./marks.ts";
import type { Look, Palette } from "./palette.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./text.ts";
import type { MapLink, MapNode } from "./types.ts";

const DASHES = {
  supports: { said: [], implicit: [2, 5] },
  denies: { said: [9, 5], implicit: [9, 5, 2, 5] },
  limits: { said: [4, 4], implicit: [4, 4, 1, 4] },
};
const SIGNS = { supports: "+", denies: "−", limits: "(−)" };
const BAR = { width: 100, height: 4 };

/** The opacity of dimmed statements and relations. */
export const DIMMED = 0.35;

/** A statement, relative to its centre. */
export function statement({ node, lines, width, height }: Omit<Shape, "x" | "y">, palette: Palette): Ink[] {
  const [left, top] = [-width / 2, -height / 2];
  const middle = hasFoot(node) ? -LINE_HEIGHT / 2 : 0;
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + FONT_SIZE * 0.36;
  const inks = [...rings(width, height, node, palette), ...frame(width, height, node, palette)];
  inks.push(picture(node, left + 12, node.verdict ? middle + 1 : middle - 8, palette.ink));
  if (node.verdict) inks.push(sign(node.verdict, left + 12, middle - 18, palette.ink));
  if (node.strength != null) inks.push(...bar(-BAR.width / 2, top + height - 14, node, palette));
  inks.push(...lines.map((text, index): Ink => ({ text, x: 11, y: first + index * LINE_HEIGHT, fill: palette.ink })));
  if (node.note) inks.push({ text: node.note, x: 0, y: height / 2 - 9, fill: palette.ink, size: FONT_SIZE - 2 });
  if (isRelabelled(node))
    inks.push(...change(node.before?.verdict, node.verdict, left, top, palette.accent, palette.ground));
  if (node.hidden) inks.push(...badge(node.hidden, width / 2, height / 2, palette.ground, palette.ink));
  return inks;
}

/** Whether something stands below the title. */
export function hasFoot({ hidden, strength, note }: MapNode): boolean {
  return Boolean(hidden || strength != null || note);
}

/** Whether a change that the reader tries gives it another verdict. */
export function isRelabelled({ before, verdict }: MapNode): boolean {
  return before !== undefined && before.verdict !== (verdict ?? null);
}

/** The outline of a statement: its corners show its type, its border its verdict. */
export function frame(width: number, height: number, node: MapNode, palette: Palette): Ink[] {
  const path = outline(width, height, node.type);
  const paper = fill(node, palette);
  const line = (width: number, dash: number[] = []): Ink => ({
    path,
    fill: paper,
    stroke: palette[`${look(node)}-edge`],
    width,
    dash,
  });
  if (node.verdict === "HOLDS") return [line(6), { path, stroke: paper, width: 2 }];
  if (node.verdict === "DEFEATED") return [line(3, [10, 5])];
  if (node.verdict === "GROUNDLESS") return [line(3, [10, 4, 2, 4])];
  if (node.verdict === "OPEN") return [line(3, [2, 5])];
  return [line(1.5)];
}

/** Rounded corners for claims, cut corners for evidence, pointed sides for arguments. */
function outline(width: number, height: number, type: MapNode["type"]): string {
  const [x, y] = [width / 2, height / 2];
  if (type === "Argument") {
    const tip = Math.min(16, y);
    return `M${tip - x} ${-y}H${x - tip}L${x} 0 ${x - tip} ${y}H${tip - x}L${-x} 0Z`;
  }
  const cut = 10;
  const round = type === "Claim" || type === "Group";
  const corner = (cornerX: number, cornerY: number, toX: number, toY: number) =>
    round ? `Q${cornerX} ${cornerY} ${toX} ${toY}` : `L${toX} ${toY}`;
  return (
    `M${cut - x} ${-y}H${x - cut}${corner(x, -y, x, cut - y)}V${y - cut}${corner(x, y, x - cut, y)}` +
    `H${cut - x}${corner(-x, y, -x, y - cut)}V${cut - y}${corner(-x, -y, cut - x, -y)}Z`
  );
}

export function fill(node: MapNode, palette: Palette): string {
  return palette[look(node)];
}

/** The name of a statement's colours: its role, or else its type. */
function look({ role, type }: MapNode): Look {
  return (role ?? type).toLowerCase() as Look;
}

function rings(width: number, height: number, node: MapNode, palette: Palette): Ink[] {
  const { emphasis, type } = node;
  if (type === "Group") return [8, 4].map((out) => sheet(width / 2, height / 2, out, palette));
  const ring = (out: number, line: number): Ink => ({
    path: outline(width + 2 * out, height + 2 * out, type),
    stroke: palette.accent,
    width: line,
  });
  if (emphasis === "focus") return [ring(5, 5)];
  if (emphasis === "path" || isRelabelled(node)) return [ring(4, 3)];
  return emphasis === "crux" ? [ring(4, 2), ring(8, 2)] : [];
}

/** The edges of a sheet that lies below a group. */
function sheet(x: number, y: number, out: number, palette: Palette): Ink {
  const [right, bottom] = [x + out, y + out];
  const path = `M${10 - x + out} ${bottom}H${right - 10}Q${right} ${bottom} ${right} ${bottom - 10}V${10 - y + out}`;
  return { path, stroke: palette["group-edge"], width: 1.5 };
}

/** The frame around the current statement of keyboard navigation. */
export function cursor({ width, height }: Shape, palette: Palette): Ink {
  const [x, y] = [width / 2 + 11, height / 2 + 11];
  return { path: `M${-x} ${-y}H${x}V${y}H${-x}Z`, stroke: palette.accent, width: 3, dash: [14, 4] };
}

/** The strength as a bar, with a mark at what it was before a change. */
function bar(left: number, top: number, { strength, before }: MapNode, palette: Palette): Ink[] {
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * BAR.width);
  const box = (width: number) => `M${left} ${top}h${width}v${BAR.height}h${-width}Z`;
  const inks: Ink[] = [
    { path: box(BAR.width), fill: palette.ground, stroke: palette.edge, width: 1 },
    { path: box(at(strength ?? 0)), fill: palette.ink },
  ];
  if (before && at(before.strength) !== at(strength ?? 0))
    inks.push({
      path: `M${left + at(before.strength)} ${top - 4}v${BAR.height + 8}`,
      stroke: palette.accent,
      width: 2.5,
    });
  return inks;
}

/** A relation: its line, its head, and a sign in its middle. */
export function relation({ link, points }: Curve, palette: Palette): Ink[] {
  const paint = palette[link.polarity === "SUPPORTS" ? "supports" : "contradicts"];
  const line: Ink = {
    path: path(points),
    stroke: paint,
    width: thickness(link),
    dash: DASHES[effect(link)][link.implicit ? "implicit" : "said"],
  };
  const { x, y } = middle(points);
  const text = SIGNS[effect(link)] + number(link);
  const half = number(link).length * 4;
  const ground: Ink = {
    path: `M${x - half} ${y - 7}h${2 * half}a7 7 0 0 1 0 14h${-2 * half}a7 7 0 0 1 0-14Z`,
    fill: palette.ground,
  };
  return [
    line,
    { path: head(points, effect(link)), fill: paint },
    ground,
    { text, x, y: y + 5.5, fill: paint, size: 16, bold: true },
  ];
}

/** How many relations a line stands for, if it stands for several. */
const number = ({ count = 1 }: MapLink) => (count > 1 ? String(count) : "");

/** What lies below a relation that is looked at. */
export function glow({ points }: Curve, palette: Palette): Ink {
  return { path: path(points), stroke: palette.accent, width: 9 };
}

/** What a relation does to its target. */
export function effect({ polarity, limits }: MapLink): keyof typeof DASHES {
  if (polarity === "SUPPORTS") return "supports";
  return limits ? "limits" : "denies";
}

function thickness({ implicit, strength, emphasis, count = 1 }: MapLink): number {
  return (
    (implicit ? 1.5 : 2.5) + (strength ?? 0) * 1.5 + (emphasis === "path" ? 2.5 : 0) + Math.min(4, Math.log2(count))
  );
}

/** A smooth curve with the inner points as control points (quadratic Bézier segments). */
function path(points: Point[]): string {
  const [from, to] = [points[0]!, points.at(-1)!];
  const controls = points.slice(1, -1);
  const parts = controls.map((control, index) => {
    const next = controls[index + 1];
    const end = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to;
    return `Q${control.x} ${control.y} ${end.x} ${end.y}`;
  });
  return `M${from.x} ${from.y}${parts.length ? parts.join("") : `L${to.x} ${to.y}`}`;
}

export function middle(points: Point[]): Point {
  const [before, after] = [points[Math.floor((points.length - 1) / 2)]!, points[Math.floor(points.length / 2)]!];
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
}

/** An arrow head for a support, a bar across the line for a contradiction: a short one where it only limits. */
function head(points: Point[], effect: keyof typeof DASHES): string {
  const [end, last] = [points.at(-1)!, points.at(-2)!];
  const length = Math.hypot(end.x - last.x, end.y - last.y) || 1;
  const [dx, dy] = [(end.x - last.x) / length, (end.y - last.y) / length];
  const at = (back: number, aside: number) => `${end.x - dx * back - dy * aside} ${end.y - dy * back + dx * aside}`;
  if (effect === "supports") return `M${at(0, 0)}L${at(12, 6.5)} ${at(12, -6.5)}Z`;
  const half = effect === "denies" ? 9 : 5;
  return `M${at(1, half)}L${at(1, -half)} ${at(5, -half)} ${at(5, half)}Z`;
}

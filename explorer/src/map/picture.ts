import { BADGE, badge, picture, sign } from "./marks";
import type { Palette } from "./palette";
import { legend } from "./legend";
import type { Curve, Point, Scene, Shape } from "./scene";
import { border, colour, dashes, fill, width } from "./stylesheet";
import { FONT_SIZE, LINE_HEIGHT } from "./text";
import type { MapLink, MapNode } from "./types";
import { WORDS, kind } from "./words";

const MARGIN = 24;
const LARGEST_CANVAS = 16_000;
const SMALLEST_SIDE = 480;

/** A map as a picture that needs nothing else, in the colours of a palette. */
export function toSVG(scene: Scene, palette: Palette): string {
  const shapes = [...scene.shapes.values()];
  const key = legend(palette);
  const left = Math.min(0, ...shapes.map(({ x, width }) => x - width / 2)) - MARGIN;
  const top = Math.min(0, ...shapes.map(({ y, height }) => y - height / 2)) - MARGIN;
  const right = Math.max(SMALLEST_SIDE, ...shapes.map(({ x, width }) => x + width / 2)) + MARGIN;
  const bottom = Math.max(0, ...shapes.map(({ y, height }) => y + height / 2)) + MARGIN;
  const size = { width: Math.ceil(right - left), height: Math.ceil(bottom - top + key.height) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${left} ${top} ${size.width} ${size.height}" role="img" aria-label="${WORDS.map}" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}">`,
    `<rect x="${left}" y="${top}" width="${size.width}" height="${size.height}" fill="${palette.ground}"/>`,
    ...[...scene.curves.values()].map((curve) => relation(curve, palette)),
    ...shapes.map((shape) => statement(shape, palette)),
    `<g transform="translate(${left + MARGIN} ${bottom})">${key.svg}</g>`,
    "</svg>",
  ].join("\n");
}

/** A picture in points; where it would be too large for a canvas, in fewer. */
export async function toPNG(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  const fitting = Math.min(scale, LARGEST_CANVAS / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(image.width * fitting);
  canvas.height = Math.ceil(image.height * fitting);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large"))), "image/png"),
  );
}

function statement({ node, lines, width, height, x, y }: Shape, palette: Palette): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const middle = node.hidden ? y - LINE_HEIGHT / 2 : y;
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + FONT_SIZE * 0.36;
  const marks = [
    `<g transform="translate(${left + 10} ${y - 8})">${picture(node, palette.ink)}</g>`,
    node.label ? `<g transform="translate(${left + 10} ${top + 8})">${sign(node.label, palette.ink)}</g>` : "",
    node.strength == null ? "" : strength(x - 50, top + height - 6, node.strength, palette),
    node.hidden
      ? `<g transform="translate(${x + width / 2 - BADGE.width} ${y + height / 2 - BADGE.height})">${badge(node.hidden, palette.ground, palette.ink)}</g>`
      : "",
  ];
  return (
    `<g${node.emphasis === "dim" ? ` opacity="0.35"` : ""}><title>${escaped(`${kind(node)}: ${node.text ?? node.title}`)}</title>` +
    `${emphasised({ left, top, width, height }, node, palette)}${frame({ left, top, width, height }, node, palette)}${marks.join("")}` +
    lines.map((line, index) => `<text x="${x + 8}" y="${first + index * LINE_HEIGHT}" text-anchor="middle" fill="${palette.ink}">${escaped(line)}</text>`).join("") +
    "</g>"
  );
}

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The outline of a statement: its corners tell its type, its border its label. */
export function frame(box: Frame, node: MapNode, palette: Palette): string {
  const outline = corners(box, node.type);
  const style = border(node);
  const line = (width: number, stroke: string, dash = "") =>
    `<path d="${outline}" fill="${fill(node, palette)}" stroke="${stroke}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;
  if (style === "double") return line(5, palette.edge) + line(2, fill(node, palette));
  return line(node.label ? 4 : 1.5, palette.edge, { solid: "", dashed: "10 5", dotted: "4 4" }[style]);
}

function emphasised({ left, top, width, height }: Frame, { emphasis }: MapNode, palette: Palette): string {
  if (!emphasis || emphasis === "dim") return "";
  const ring = (out: number, line: number) =>
    `<rect x="${left - out}" y="${top - out}" width="${width + 2 * out}" height="${height + 2 * out}" rx="${10 + out}" fill="none" stroke="${palette.accent}" stroke-width="${line}"/>`;
  return emphasis === "crux" ? ring(4, 2) + ring(8, 2) : ring(5, emphasis === "focus" ? 5 : 3);
}

function corners({ left, top, width, height }: Frame, type: MapNode["type"]): string {
  const [right, bottom] = [left + width, top + height];
  const cut = type === "Argument" ? 14 : 10;
  const turn = (x: number, y: number, cornerX: number, cornerY: number) =>
    type === "Claim" ? `Q${cornerX} ${cornerY} ${x} ${y}` : `L${x} ${y}`;
  return (
    `M${left + cut} ${top}H${right - cut}${turn(right, top + cut, right, top)}V${bottom - cut}${turn(right - cut, bottom, right, bottom)}` +
    `H${left + cut}${turn(left, bottom - cut, left, bottom)}V${top + cut}${turn(left + cut, top, left, top)}Z`
  );
}

function strength(left: number, top: number, value: number, palette: Palette): string {
  return (
    `<rect x="${left}" y="${top}" width="100" height="4" fill="none" stroke="${palette.edge}"/>` +
    `<rect x="${left}" y="${top}" width="${Math.round(value * 100)}" height="4" fill="${palette.ink}"/>`
  );
}

function relation({ link, points }: Curve, palette: Palette): string {
  const middle = points[Math.floor(points.length / 2)]!;
  const before = points[Math.floor((points.length - 1) / 2)]!;
  const at = { x: (middle.x + before.x) / 2, y: (middle.y + before.y) / 2 };
  return `<g${link.emphasis === "dim" ? ` opacity="0.25"` : ""}>${stroke(points, link, palette)}${mark(at, link, palette)}</g>`;
}

/** The line of a relation with its head. */
export function stroke(points: Point[], link: MapLink, palette: Palette): string {
  const [end, last] = [points.at(-1)!, points.at(-2)!];
  const angle = (Math.atan2(end.y - last.y, end.x - last.x) * 180) / Math.PI;
  const head = link.polarity === "SUPPORTS" ? `<path d="M0 0-11-6V6Z"/>` : `<path d="M-4-8H0V8H-4Z"/>`;
  const dash = dashes(link);
  const paint = colour(link, palette);
  return (
    `<path d="${path(points)}" fill="none" stroke="${paint}" stroke-width="${width(link)}"${dash[1] ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/>` +
    `<g transform="translate(${end.x} ${end.y}) rotate(${angle})" fill="${paint}">${head}</g>`
  );
}

/** A smooth curve that the control points pull, as the screen draws it. */
function path(points: Point[]): string {
  const controls = points.slice(1, -1);
  const end = points.at(-1)!;
  const parts = controls.map((control, index) => {
    const next = controls[index + 1];
    const to = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end;
    return `Q${control.x} ${control.y} ${to.x} ${to.y}`;
  });
  return `M${points[0]!.x} ${points[0]!.y}${parts.length ? parts.join("") : `L${end.x} ${end.y}`}`;
}

function mark({ x, y }: Point, { polarity }: MapLink, palette: Palette): string {
  const paint = palette[polarity === "SUPPORTS" ? "supports" : "contradicts"];
  return (
    `<circle cx="${x}" cy="${y}" r="8" fill="${palette.ground}"/>` +
    `<text x="${x}" y="${y + 5.5}" text-anchor="middle" font-size="16" font-weight="700" fill="${paint}">${polarity === "SUPPORTS" ? "+" : "−"}</text>`
  );
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

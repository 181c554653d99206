import { bounds } from "./camera.ts";
import { DIMMED, relation, statement } from "./drawing.ts";
import type { Scene, Shape } from "./geometry.ts";
import { COLUMN, type Entry, LEGEND_HEIGHT, legend } from "./legend.ts";
import type { Ink } from "./marks.ts";
import { NAMED, type Palette } from "./palette.ts";
import { FONT, FONT_SIZE } from "./text.ts";
import { kind, WORDS } from "./words.ts";

const MARGIN = 32;
const LARGEST_CANVAS = 16_000;

/** A scene as a standalone SVG in the colours of a palette, with a legend below it. */
export function toSVG(scene: Scene, palette: Palette): string {
  const { left, top, right, bottom } = bounds(scene.shapes.values());
  const width = Math.ceil(Math.max(right - left, 2 * COLUMN) + 2 * MARGIN);
  const height = Math.ceil(bottom - top + LEGEND_HEIGHT + 3 * MARGIN);
  const [x, y] = [left - MARGIN, top - MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" ` +
      `role="img" aria-label="${escapeXml(WORDS.map)}" font-family="${FONT}" font-size="${FONT_SIZE}" stroke-linejoin="round">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.ground}"/>`,
    ...[...scene.curves.values()].map((curve) => group(relation(curve, palette), opacity(curve.link.emphasis))),
    ...[...scene.shapes.values()].map((shape) => node(shape, palette)),
    `<g transform="translate(${left + 24} ${bottom + 2 * MARGIN})">${legend(palette)
      .map((entry) => legendEntry(entry, palette))
      .join("")}</g>`,
    "</svg>",
  ].join("\n");
}

/** Each sign of the map as a small SVG, with its meaning. */
export function legendPictures(): { svg: string; name: string }[] {
  const svg = '<svg viewBox="-28 -17 56 34" width="56" height="34" aria-hidden="true" stroke-linejoin="round">';
  return legend(NAMED).map(({ inks, name }) => ({ svg: `${svg}${group(inks, "")}</svg>`, name }));
}

/** An SVG as a PNG, scaled down where a canvas can't be that large. */
export async function toPNG(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const fitting = Math.min(scale, LARGEST_CANVAS / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(image.width * fitting);
  canvas.height = Math.ceil(image.height * fitting);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(WORDS.tooLarge))), "image/png"),
  );
}

function node(shape: Shape, palette: Palette): string {
  const { node, x, y } = shape;
  const title = `<title>${escapeXml(`${kind(node)}: ${node.text ?? node.title}`)}</title>`;
  return group(statement(shape, palette), ` transform="translate(${x} ${y})"${opacity(node.emphasis)}`, title);
}

function legendEntry({ x, y, inks, name }: Entry, palette: Palette): string {
  return group(
    inks,
    ` transform="translate(${x} ${y})"`,
    `<text x="32" y="5" fill="${palette.ink}">${escapeXml(name)}</text>`,
  );
}

function opacity(emphasis: string | null | undefined): string {
  return emphasis === "dim" ? ` opacity="${DIMMED}"` : "";
}

function group(inks: Ink[], attributes: string, more = ""): string {
  return `<g${attributes}>${more}${inks.map(element).join("")}</g>`;
}

function element(ink: Ink): string {
  if ("text" in ink) {
    const font = `${ink.size ? ` font-size="${ink.size}"` : ""}${ink.bold ? ` font-weight="700"` : ""}`;
    return `<text x="${ink.x}" y="${ink.y}" text-anchor="middle" fill="${ink.fill}"${font}>${escapeXml(ink.text)}</text>`;
  }
  const stroke = ink.stroke ? ` stroke="${ink.stroke}" stroke-width="${ink.width}"` : "";
  const dash = ink.dash?.length ? ` stroke-dasharray="${ink.dash.join(" ")}"` : "";
  return `<path d="${ink.path}" fill="${ink.fill ?? "none"}"${stroke}${dash}/>`;
}

/** Text escaped for XML, without the characters that XML forbids. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

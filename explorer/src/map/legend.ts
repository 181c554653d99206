import { picture, sign } from "./marks";
import type { Palette } from "./palette";
import { frame, stroke } from "./picture";
import type { MapLink, MapNode } from "./types";
import { WORDS } from "./words";

const COLUMN = 150;
const ROW = 30;

/** What the signs of a map mean, as a part of its picture. */
export function legend(palette: Palette): { svg: string; height: number } {
  const node = (more: Partial<MapNode>): MapNode => ({ id: "", title: "", type: "Claim", ...more });
  const link = (more: Partial<MapLink>): MapLink => ({ id: "", source: "", target: "", polarity: "SUPPORTS", implicit: false, ...more });
  const box = { left: 0, top: 0, width: 40, height: 22 };
  const statement = (more: Partial<MapNode>) =>
    frame(box, node(more), palette) +
    `<g transform="translate(12 3)">${more.label ? sign(more.label, palette.ink) : picture(node(more), palette.ink)}</g>`;
  const relation = (more: Partial<MapLink>) => stroke([{ x: 0, y: 11 }, { x: 40, y: 11 }], link(more), palette);
  const columns: [string, string][][] = [
    (["Claim", "Evidence", "Argument"] as const).map((type) => [statement({ type }), WORDS.types[type]]),
    (["OPPORTUNITY", "CHALLENGE", "OUTCOME"] as const).map((role) => [statement({ role }), WORDS.roles[role]]),
    (["IN", "OUT", "UNDEC"] as const).map((label) => [statement({ label }), WORDS.labels[label]]),
    [
      [relation({}), WORDS.supports],
      [relation({ polarity: "CONTRADICTS" }), WORDS.contradicts],
      [relation({ implicit: true }), WORDS.implicit],
    ],
  ];
  const entries = columns.flatMap((column, x) =>
    column.map(
      ([drawing, name], y) =>
        `<g transform="translate(${(x % 2) * COLUMN} ${(3 * Math.floor(x / 2) + y) * ROW})">${drawing}<text x="50" y="16" fill="${palette.ink}">${name}</text></g>`,
    ),
  );
  return { svg: `<g>${entries.join("")}</g>`, height: 6 * ROW + 16 };
}

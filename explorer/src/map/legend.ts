import { frame, relation } from "./drawing.ts";
import { change, type Ink, picture, sign } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { MapLink, MapNode } from "./types.ts";
import { WORDS } from "./words.ts";

export const COLUMN = 210;
const ROW = 32;
const BOX = { width: 44, height: 22 };

/** A sign of the map with its meaning, and its position in the legend. */
export interface Entry {
  x: number;
  y: number;
  inks: Ink[];
  name: string;
}

export const LEGEND_HEIGHT = 8 * ROW + 8;

export function legend(palette: Palette): Entry[] {
  const statement = (more: Partial<MapNode>) => {
    const node: MapNode = { id: "", title: "", type: "Claim", ...more };
    const mark = more.verdict ? sign(more.verdict, -8, -8, palette.ink) : picture(node, -8, -8, palette.ink);
    return [...frame(BOX.width, BOX.height, node, palette), mark];
  };
  const line = (more: Partial<MapLink>) => {
    const link: MapLink = { id: "", source: "", target: "", polarity: "SUPPORTS", implicit: false, ...more };
    return relation(
      {
        link,
        points: [
          { x: -BOX.width / 2, y: 0 },
          { x: BOX.width / 2, y: 0 },
        ],
      },
      palette,
    ).slice(0, 2);
  };
  const { types, roles, verdicts } = WORDS;
  const columns: [Ink[], string][][] = [
    [
      ...(["Claim", "Evidence", "Argument"] as const).map((type): [Ink[], string] => [
        statement({ type }),
        types[type],
      ]),
      ...(["HOLDS", "DEFEATED", "GROUNDLESS", "OPEN"] as const).map((verdict): [Ink[], string] => [
        statement({ verdict }),
        verdicts[verdict],
      ]),
      [change("HOLDS", "OPEN", -30, 5, palette.accent, palette.ground), WORDS.changed],
    ],
    [
      ...(["OPPORTUNITY", "CHALLENGE", "OUTCOME"] as const).map((role): [Ink[], string] => [
        statement({ role }),
        roles[role],
      ]),
      [line({}), WORDS.supports],
      [line({ polarity: "CONTRADICTS" }), WORDS.denies],
      [line({ polarity: "CONTRADICTS", limits: true }), WORDS.limits],
      [line({ implicit: true }), WORDS.implicit],
      [statement({ type: "Group" }), types.Group],
    ],
  ];
  return columns.flatMap((column, x) => column.map(([inks, name], y) => ({ x: x * COLUMN, y: y * ROW, inks, name })));
}

import { FONT_SIZE } from "./text.ts";
import type { MapNode, Verdict } from "./types.ts";

/** One stroke of a drawing, for canvas and SVG alike: an SVG path or a line of text, in relative coordinates. */
export type Ink =
  | { path: string; fill?: string; stroke?: string; width?: number; dash?: number[] }
  | { text: string; x: number; y: number; fill: string; size?: number; bold?: boolean };

/** Icons of 16 by 16 that show type and role without colour. Paths that end with Z are filled. */
const PICTURES = {
  Claim: "M2 3H14V11H7L4 14V11H2V3",
  Evidence: "M4 1.5H10L13 4.5V14.5H4V1.5M6 7H11M6 10H11",
  Argument:
    "M8 1.5A2 2 0 1 1 8 5.5 2 2 0 1 1 8 1.5ZM3.5 10A2 2 0 1 1 3.5 14 2 2 0 1 1 3.5 10ZM12.5 10A2 2 0 1 1 12.5 14 2 2 0 1 1 12.5 10Z",
  Group: "M2 2H11V11H2ZM13 5V13H5",
  OPPORTUNITY: "M8 2L14 13H2Z",
  CHALLENGE: "M8 14L14 3H2Z",
  OUTCOME: "M3 15V2H13L10 5.5 13 9H3",
};

const SIGNS: Record<Verdict, string> = {
  HOLDS: "M3 8.5L6.5 12 13 4",
  DEFEATED: "M4 4L12 12M12 4L4 12",
  GROUNDLESS: "M8 3.5A5 5 0 1 1 8 13.5A5 5 0 1 1 8 3.5",
  OPEN: "M5 5.5C5 1.5 11.5 1.5 11.5 5.5C11.5 7.8 8.2 7.8 8.2 10.4M8.2 13.2V13.8",
};

/** The size of the badge with the number of hidden relations, large enough for a finger. */
export const BADGE = { width: 38, height: 26 };

export function picture({ role, type }: MapNode, x: number, y: number, colour: string): Ink {
  const path = PICTURES[role ?? type];
  return { path: translate(path, x, y), stroke: colour, width: 1.8, ...(path.endsWith("Z") && { fill: colour }) };
}

export function sign(verdict: Verdict, x: number, y: number, colour: string): Ink {
  return { path: translate(SIGNS[verdict], x, y), stroke: colour, width: 2 };
}

export function badge(hidden: number, right: number, bottom: number, paper: string, ink: string): Ink[] {
  const [left, top, height] = [right - BADGE.width + 2, bottom - BADGE.height + 3, BADGE.height - 6];
  const [width, round] = [BADGE.width - 5, height / 2];
  return [
    {
      path: `M${left + round} ${top}h${width - height}a${round} ${round} 0 0 1 0 ${height}h${height - width}a${round} ${round} 0 0 1 0 ${-height}Z`,
      fill: ink,
    },
    { text: `+${hidden}`, x: left + width / 2, y: top + height / 2 + 4, fill: paper, size: FONT_SIZE - 2, bold: true },
  ];
}

/** The signs of two verdicts, before and after a change, on a plate at the upper left corner. */
export function change(
  before: Verdict | null | undefined,
  after: Verdict | null | undefined,
  left: number,
  top: number,
  paper: string,
  ink: string,
): Ink[] {
  const signs = [before, after].flatMap((verdict, index) =>
    verdict ? [sign(verdict, left + 4 + index * 36, top - 13, ink)] : [],
  );
  return [
    { path: `M${left - 2} ${top - 16}h64v22h-64Z`, fill: paper },
    ...signs,
    { text: "→", x: left + 30, y: top, fill: ink, size: FONT_SIZE + 2, bold: true },
  ];
}

/** A path of absolute commands, translated. */
function translate(path: string, x: number, y: number): string {
  return path.replace(/([MLHVCAZ])([^MLHVCAZ]*)/g, (_, command: string, rest: string) => {
    const numbers =
      rest.trim() === ""
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    return command + numbers.map((value, index) => value + shift(command, index, x, y)).join(" ");
  });
}

function shift(command: string, index: number, x: number, y: number): number {
  if (command === "H") return x;
  if (command === "V") return y;
  if (command === "A") return [0, 0, 0, 0, 0, x, y][index % 7]!;
  return index % 2 === 0 ? x : y;
}

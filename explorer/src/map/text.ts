/** The font of saved pictures: any system has it. Lines are broken for it, and the page's own font is narrower. */
export const FONT = "system-ui, sans-serif";
export const FONT_SIZE = 14;
/** The font on the screen. At the same size, its letters are smaller. */
export const SCREEN_FONT = `"Source Sans 3 Variable", ${FONT}`;
export const SCREEN_SCALE = 15 / 14;
export const LINE_HEIGHT = 18;

const TEXT_WIDTH = 172;
const MOST_LINES = 5;

/** The width of a text in pixels. */
export type Measure = (text: string) => number;

export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * FONT_SIZE * 0.55;
  context.font = `${FONT_SIZE}px ${FONT}`;
  return (text) => context.measureText(text).width;
}

/** Break a title into lines that fit a statement. A title that needs too many lines ends with an ellipsis. */
export function wrap(title: string, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of title.split(/\s+/).flatMap((word) => splitWord(word, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= TEXT_WIDTH || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), truncate(lines[MOST_LINES - 1]!, measure)];
}

/** Split a word that is wider than a line. */
function splitWord(word: string, measure: Measure): string[] {
  if (measure(word) <= TEXT_WIDTH) return [word];
  const letters = [...word];
  const fitting = Math.max(1, Math.floor((letters.length * TEXT_WIDTH) / measure(word)) - 1);
  return [letters.slice(0, fitting).join(""), ...splitWord(letters.slice(fitting).join(""), measure)];
}

/** Shorten a line so that an ellipsis fits at its end. */
function truncate(line: string, measure: Measure): string {
  const letters = [...line];
  while (letters.length && measure(`${letters.join("")}…`) > TEXT_WIDTH) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

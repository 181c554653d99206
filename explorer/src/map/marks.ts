import type { MapNode } from "./types";

/** Small pictures of 16 by 16, drawn in one colour: what a statement is, told without colour. */
const PICTURES = {
  Claim: `<path d="M2 3h12v8H7l-3 3v-3H2z" fill="none"/>`,
  Evidence: `<path d="M4 1.5h6l3 3v10H4zM6 7h5M6 10h5" fill="none"/>`,
  Argument: `<path d="M8 3v.1M3.5 12v.1M12.5 12v.1" fill="none" stroke-width="4"/>`,
  OPPORTUNITY: `<path d="M8 2 14 13H2z"/>`,
  CHALLENGE: `<path d="M8 14 14 3H2z"/>`,
  OUTCOME: `<path d="M3 15V2h10l-3 3.5L13 9H3" fill="none"/>`,
};

/** The sign of a label. */
const SIGNS = {
  IN: `<path d="M3 8.5 6.5 12 13 4" fill="none"/>`,
  OUT: `<path d="M4 4 12 12M12 4 4 12" fill="none"/>`,
  UNDEC: `<path d="M5 6a3 3 0 1 1 4 2.8c-.8.4-1 .8-1 1.7M8 13v.1" fill="none"/>`,
};

export const BADGE = { width: 36, height: 24 };

export function picture(node: MapNode, colour: string): string {
  return drawn(PICTURES[node.role ?? node.type], colour);
}

export function sign(label: keyof typeof SIGNS, colour: string): string {
  return drawn(SIGNS[label], colour);
}

function drawn(content: string, colour: string): string {
  return `<g stroke="${colour}" fill="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${content}</g>`;
}

/** The count of hidden relations, as a button. */
export function badge(hidden: number, paper: string, ink: string): string {
  const { width, height } = BADGE;
  return (
    `<rect x="1" y="2" width="${width - 2}" height="${height - 4}" rx="${height / 2 - 2}" fill="${ink}"/>` +
    `<text x="${width / 2}" y="${height / 2 + 4}" text-anchor="middle" font-family="sans-serif" font-size="12" font-weight="700" fill="${paper}">+${hidden}</text>`
  );
}

/** A picture as an address, for what takes none but images. */
export function address(content: string, width: number, height: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

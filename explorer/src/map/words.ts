import { effect } from "./drawing.ts";
import type { MapLink, MapNode } from "./types.ts";

/** All texts of the map, in one place for translators. */
export const WORDS = {
  map: "Argument map",
  help:
    "Arrow keys move along the relations, Enter opens a statement, plus shows its hidden relations, " +
    "Home goes to the statement in focus, page up and page down zoom, 0 shows everything, Escape leaves the map.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show everything",
  fullScreen: "Full screen",
  wheel: "To zoom with the wheel, click the map first or hold Ctrl.",
  types: { Claim: "Claim", Evidence: "Evidence", Argument: "Argument" },
  roles: { OPPORTUNITY: "Opportunity", CHALLENGE: "Challenge", OUTCOME: "Outcome" },
  verdicts: { HOLDS: "holds", DEFEATED: "defeated", GROUNDLESS: "without ground", OPEN: "open" },
  supports: "Supports",
  denies: "Contradicts: denies",
  limits: "Contradicts: limits",
  implicit: "Inferred, not stated",
  strength: "Strength",
  tooLarge: "The picture is too large for this browser",
};

/** A statement and its relations on the map, in words, for screen readers. */
export function describe(node: MapNode, links: MapLink[], nodes: (id: string) => MapNode | undefined): string {
  const own = links.filter(({ source, target }) => source === node.id || target === node.id);
  const parts = [kind(node), node.title];
  if (node.verdict) parts.push(WORDS.verdicts[node.verdict]);
  if (node.strength != null) parts.push(`${WORDS.strength.toLowerCase()} ${Math.round(node.strength * 100)} percent`);
  for (const [does, active, passive] of [
    ["supports", "supports", "is supported by"],
    ["denies", "contradicts", "is contradicted by"],
    ["limits", "limits", "is limited by"],
  ] as const) {
    const of = own.filter((link) => effect(link) === does);
    parts.push(
      list(
        active,
        of.filter((link) => link.source === node.id).map((link) => nodes(link.target)),
      ),
    );
    parts.push(
      list(
        passive,
        of.filter((link) => link.target === node.id).map((link) => nodes(link.source)),
      ),
    );
  }
  if (node.hidden) parts.push(`${node.hidden} more ${node.hidden === 1 ? "relation" : "relations"} not shown`);
  return `${parts
    .filter(Boolean)
    .map((part) => part.replace(/\.$/, ""))
    .join(". ")}.`;
}

export function kind(node: MapNode): string {
  return node.role ? `${WORDS.types[node.type]}, ${WORDS.roles[node.role].toLowerCase()}` : WORDS.types[node.type];
}

const MOST_NAMED = 3;

function list(verb: string, nodes: (MapNode | undefined)[]): string {
  const titles = nodes.filter((node) => node !== undefined).map((node) => `“${node.title}”`);
  if (titles.length === 0) return "";
  const named = titles.slice(0, MOST_NAMED).join(", ");
  const more = titles.length - MOST_NAMED;
  return `${verb} ${named}${more > 0 ? ` and ${more} more` : ""}`;
}

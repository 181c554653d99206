import { effect } from "./drawing.ts";
import type { MapLink, MapNode } from "./types.ts";

/** All texts of the map, in one place for translators. */
export const WORDS = {
  map: "Argument map",
  help:
    "Arrow keys move along the relations, Enter opens a statement, plus shows its hidden relations, " +
    "Space goes through its relations, Home goes to the statement in focus, page up and page down zoom, 0 shows everything, " +
    "Escape closes a card and leaves the map.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show everything",
  fullScreen: "Full screen",
  wheel: "To zoom with the wheel, click the map first or hold Ctrl.",
  types: { Claim: "Claim", Evidence: "Evidence", Argument: "Argument", Group: "Group" },
  roles: { OPPORTUNITY: "Opportunity", CHALLENGE: "Challenge", OUTCOME: "Outcome" },
  verdicts: { HOLDS: "holds", DEFEATED: "defeated", GROUNDLESS: "without ground", OPEN: "open" },
  supports: "Supports",
  denies: "Contradicts: denies",
  limits: "Contradicts: limits",
  implicit: "Inferred, not stated",
  strength: "Strength",
  open: "Open",
  warrant: "Why",
  was: (verdict: string) => `before: ${verdict}`,
  changed: "Changed by what you try",
  relations: (count: number) => `${count} relations`,
  tooLarge: "The picture is too large for this browser",
};

/** What a statement is, how it is judged, and how it was judged before a change. */
export function about(node: MapNode): string {
  const { verdict, before, strength } = node;
  const was = before && before.verdict !== verdict ? before.verdict : null;
  return [
    kind(node),
    verdict && WORDS.verdicts[verdict],
    was && WORDS.was(WORDS.verdicts[was]),
    strength != null && `${WORDS.strength.toLowerCase()} ${percent(strength)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What a relation does, how strongly, and whether it is inferred. */
export function aboutLink(link: MapLink): string {
  return [
    WORDS[effect(link)],
    link.count && link.count > 1 && WORDS.relations(link.count),
    link.strength != null && `${WORDS.strength.toLowerCase()} ${percent(link.strength)}`,
    link.implicit && WORDS.implicit,
  ]
    .filter(Boolean)
    .join(" · ");
}

const percent = (share: number) => `${Math.round(share * 100)} percent`;

/** A relation as a sentence. */
export function sentence(link: MapLink, source: MapNode, target: MapNode): string {
  const verb = { supports: "supports", denies: "contradicts", limits: "limits" }[effect(link)];
  return `“${source.title}” ${verb} “${target.title}”.`;
}

/** A statement and its relations on the map, in words, for screen readers. */
export function describe(node: MapNode, links: MapLink[], nodes: (id: string) => MapNode | undefined): string {
  const own = links.filter(({ source, target }) => source === node.id || target === node.id);
  const parts = [kind(node), node.title];
  if (node.verdict) parts.push(WORDS.verdicts[node.verdict]);
  if (node.before?.verdict && node.before.verdict !== node.verdict)
    parts.push(WORDS.was(WORDS.verdicts[node.before.verdict]));
  if (node.strength != null) parts.push(`${WORDS.strength.toLowerCase()} ${percent(node.strength)}`);
  if (node.note) parts.push(node.note);
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

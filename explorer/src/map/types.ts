export type Role = "OPPORTUNITY" | "CHALLENGE" | "OUTCOME";
export type Verdict = "HOLDS" | "DEFEATED" | "GROUNDLESS" | "OPEN";

/** A statement on the map. `hidden` is the number of its relations that the map doesn't show. */
export interface MapNode {
  id: string;
  title: string;
  text?: string;
  type: "Claim" | "Evidence" | "Argument" | "Group";
  role?: Role | null;
  verdict?: Verdict | null;
  strength?: number | null;
  /** What it was before a change that the reader tries. */
  before?: { verdict: Verdict | null; strength: number };
  /** A line below the title: what a group holds. */
  note?: string;
  hidden?: number;
  /** The names of the issues that it is about. */
  topics?: string[];
  emphasis?: "focus" | "path" | "crux" | "dim" | null;
}

/** A relation, from a reason to its conclusion. */
export interface MapLink {
  id: string;
  source: string;
  target: string;
  polarity: "SUPPORTS" | "CONTRADICTS";
  implicit: boolean;
  /** Whether it contradicts without denying: it limits its target. */
  limits?: boolean;
  strength?: number | null;
  /** How many relations it stands for, between groups. */
  count?: number;
  emphasis?: "path" | "dim" | null;
}

/** What the text says of a statement or relation: its words, each with the address of their place, or why it holds. */
export interface Said {
  quotes: { text: string; address: string }[];
  warrant?: string | null;
}

/** The map's events: `open` on a click or Enter, `expand` on + or a click on the number of hidden relations. `said` loads what a card shows, by the id of a statement or relation. */
export interface MapHandlers {
  open(id: string): void;
  expand(id: string): void;
  hover?(id: string | null): void;
  said?(id: string): Promise<Said>;
}

/** Where conclusions lie relative to their reasons. */
export type Direction = "up" | "down" | "right";

export interface ShowOptions {
  focus?: string;
  fit?: boolean;
  /** What to show first where not everything is legible, the most important first; without it, what is emphasised. */
  around?: string[];
  direction?: Direction;
}

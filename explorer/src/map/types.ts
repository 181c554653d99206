export type Role = "OPPORTUNITY" | "CHALLENGE" | "OUTCOME";
export type Verdict = "HOLDS" | "DEFEATED" | "GROUNDLESS" | "OPEN";

/** A statement on the map. `hidden` is the number of its relations that the map doesn't show. */
export interface MapNode {
  id: string;
  title: string;
  text?: string;
  type: "Claim" | "Evidence" | "Argument";
  role?: Role | null;
  verdict?: Verdict | null;
  strength?: number | null;
  hidden?: number;
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
  emphasis?: "path" | "dim" | null;
}

/** The map's events: `open` on a click or Enter, `expand` on + or a click on the number of hidden relations. */
export interface MapHandlers {
  open(id: string): void;
  expand(id: string): void;
  hover?(id: string | null): void;
}

/** Where conclusions lie relative to their reasons. */
export type Direction = "up" | "down" | "right";

export interface ShowOptions {
  focus?: string;
  fit?: boolean;
  direction?: Direction;
}

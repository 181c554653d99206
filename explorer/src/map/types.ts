export type Role = "OPPORTUNITY" | "CHALLENGE" | "OUTCOME";
export type Label = "IN" | "OUT" | "UNDEC";

/** A statement on the map. `hidden` counts its relations that the map doesn't show. */
export interface MapNode {
  id: string;
  title: string;
  text?: string;
  type: "Claim" | "Evidence" | "Argument";
  role?: Role | null;
  label?: Label | null;
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
  strength?: number | null;
  emphasis?: "path" | "dim" | null;
}

/** What the map tells of its reader: `open` by a click or Enter, `expand` by a click on the count of hidden relations or +. */
export interface MapHandlers {
  open(id: string): void;
  expand(id: string): void;
  hover?(id: string | null): void;
}

/** Where conclusions lie, visibleBounds from their reasons. */
export type Direction = "up" | "down" | "right";

export interface ShowOptions {
  focus?: string;
  fit?: boolean;
  direction?: Direction;
}

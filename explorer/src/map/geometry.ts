import type { Direction, MapLink, MapNode } from "./types.ts";

export interface Point {
  x: number;
  y: number;
}

/** A node on the map: x and y are its centre. */
export interface Shape extends Point {
  node: MapNode;
  lines: string[];
  width: number;
  height: number;
}

/** A relation on the map: its start, the control points of smooth curves, its end. */
export interface Curve {
  link: MapLink;
  points: Point[];
}

/** Everything that is drawn, with its position. */
export interface Scene {
  direction: Direction;
  shapes: Map<string, Shape>;
  curves: Map<string, Curve>;
}

export const EMPTY: Scene = { direction: "up", shapes: new Map(), curves: new Map() };

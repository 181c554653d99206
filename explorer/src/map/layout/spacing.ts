/** The gap between boxes of a layer. */
export const GAP = 28;
/** The gap between layers. */
export const LAYER_GAP = 76;

/** The room that a layout is made for: its extent along the layers relative to its depth, and the extent that no layer need be narrower than. */
export interface Room {
  aspect: number;
  layer: number;
}

export const WIDE: Room = { aspect: 2.25, layer: 2400 };

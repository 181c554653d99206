/** The gap between boxes of a layer. */
export const GAP = 28;
/** The gap between layers. */
export const LAYER_GAP = 76;

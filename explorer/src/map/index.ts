export { ArgumentMap } from "./map";
export { explanations } from "./picture";
export type { Direction, Label, MapHandlers, MapLink, MapNode, Role, ShowOptions } from "./types";

export { ArgumentMap } from "./map";
export type { Direction, Label, MapHandlers, MapLink, MapNode, Role, ShowOptions } from "./types";

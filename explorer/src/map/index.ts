export { ArgumentMap } from "./map.ts";
export { legendPictures } from "./picture.ts";
export type { Direction, Label, MapHandlers, MapLink, MapNode, Role, ShowOptions } from "./types.ts";

export { ArgumentMap } from "./map.ts";
export { legendPictures } from "./picture.ts";
export type { Direction, MapHandlers, MapLink, MapNode, Role, Said, ShowOptions, Verdict } from "./types.ts";

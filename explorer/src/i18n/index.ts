import { en, type Strings } from "./en";

export { short } from "./numbers";

/** The words of the language in use. */
export const t: Strings = en;

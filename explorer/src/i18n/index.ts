import { en, type Strings } from "./en.ts";

export { short } from "./numbers.ts";

/** The texts in the current language. */
export const t: Strings = en;

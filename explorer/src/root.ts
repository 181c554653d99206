/** The service's base URL, relative to this script's own: `graphql` and `explore/` are below it. */
export const ROOT = new URL("../../", import.meta.url);

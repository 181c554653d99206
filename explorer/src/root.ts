/** Where the service is, seen from wherever this script was loaded: `graphql` and `explore/` lie below it. */
export const ROOT = new URL("../../", import.meta.url);

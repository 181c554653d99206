// Reports what urql answers, and what Graphcache holds in the end, for each screen; and whether pages were joined.
import { readFileSync } from "node:fs";
import { createClient } from "./urql.js";
import { ask, PAGES, PAGE_SIZE, report, SCREENS } from "./screens.js";

const endpoint = process.argv[2];
const client = createClient(endpoint, JSON.parse(readFileSync("schema.json", "utf8")));
async function query(text, variables = {}, requestPolicy = "network-only") {
  const { data, error } = await client.query(text, variables, { requestPolicy }).toPromise();
  if (error) throw error;
  return data;
}
for (const [, text] of SCREENS) await query(text);
let after = null;
do {
  const { claims } = await query(PAGES, { first: PAGE_SIZE, after });
  after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
} while (after);
const read = [];
for (const [name, text] of SCREENS) read.push([name, text, await query(text, {}, "cache-only")]);
const { claims } = await query(PAGES, { first: PAGE_SIZE }, "cache-only");
await report(read, claims.edges, (text, variables) => ask(endpoint, text, variables));
process.exit(0);

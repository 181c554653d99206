// Reports what urql answers, and what Graphcache holds in the end, for each screen; whether pages were joined; and whether a refetch replaced what was old.
import { readFileSync } from "node:fs";
import { createClient } from "./urql.js";
import { ask, CLAIM, CLAIM_PAGE, goThrough, outdateNextAnswer, REFETCH, report, SCREENS, WAYS } from "./screens.js";

const endpoint = process.argv[2];
const client = createClient(endpoint, JSON.parse(readFileSync("schema.json", "utf8")));
async function query(text, variables = {}, requestPolicy = "network-only") {
  const { data, error } = await client.query(text, variables, { requestPolicy }).toPromise();
  if (error) throw error;
  return data;
}
const read = (text, variables) => query(text, variables, "cache-only");
for (const [, text] of SCREENS) await query(text);
for (const way of WAYS) await goThrough(way, async (variables) => (await query(way.text, variables)).claims);
outdateNextAnswer();
await query(CLAIM_PAGE);
const titles = [(await read(CLAIM_PAGE)).claim.title];
await query(REFETCH, { id: CLAIM });
titles.push((await read(CLAIM_PAGE)).claim.title);
const screens = [];
for (const [name, text] of [...SCREENS, ["a claim that was old", CLAIM_PAGE]]) screens.push([name, text, await read(text)]);
const lists = [];
for (const { text, start } of WAYS) lists.push((await read(text, start)).claims.edges);
await report(screens, lists, titles, (text, variables) => ask(endpoint, text, variables));
process.exit(0);

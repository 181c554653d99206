// Reports what Apollo Client answers, and what its cache holds in the end, for each screen; whether pages were joined; and whether a refetch replaced what was old.
import { createHash } from "node:crypto";
import { gql } from "@apollo/client";
import { createClient } from "./apollo.js";
import { ask, CLAIM, CLAIM_PAGE, goThrough, outdateNextAnswer, REFETCH, report, SCREENS, WAYS } from "./screens.js";

const endpoint = process.argv[2];
const client = createClient(endpoint, (text) => createHash("sha256").update(text).digest("hex"));
const query = async (text, variables) => (await client.query({ query: gql(text), variables, fetchPolicy: "network-only" })).data;
const read = (text, variables) => client.readQuery({ query: gql(text), variables });
for (const [, text] of SCREENS) await query(text);
for (const way of WAYS) await goThrough(way, async (variables) => (await query(way.text, variables)).claims);
outdateNextAnswer();
await query(CLAIM_PAGE);
const titles = [read(CLAIM_PAGE).claim.title];
await query(REFETCH, { id: CLAIM });
titles.push(read(CLAIM_PAGE).claim.title);
await report(
  [...SCREENS, ["a claim that was old", CLAIM_PAGE]].map(([name, text]) => [name, text, read(text)]),
  WAYS.map(({ text, start }) => read(text, start).claims.edges),
  titles,
  (text, variables) => ask(endpoint, text, variables),
);
process.exit(0);

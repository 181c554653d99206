// Reports what Apollo Client answers, and what its cache holds in the end, for each screen; and whether pages were joined.
import { createHash } from "node:crypto";
import { gql } from "@apollo/client";
import { createClient } from "./apollo.js";
import { ask, PAGES, PAGE_SIZE, report, SCREENS } from "./screens.js";

const endpoint = process.argv[2];
const client = createClient(endpoint, (text) => createHash("sha256").update(text).digest("hex"));
const parse = ([, text]) => gql(text);
for (const screen of SCREENS) await client.query({ query: parse(screen) });
let after = null;
do {
  const { data } = await client.query({ query: gql(PAGES), variables: { first: PAGE_SIZE, after }, fetchPolicy: "network-only" });
  const { endCursor, hasNextPage } = data.claims.pageInfo;
  after = hasNextPage ? endCursor : null;
} while (after);
const joined = client.readQuery({ query: gql(PAGES), variables: { first: PAGE_SIZE } });
await report(
  SCREENS.map(([name, text]) => [name, text, client.readQuery({ query: gql(text) })]),
  joined.claims.edges,
  (text, variables) => ask(endpoint, text, variables),
);
process.exit(0);

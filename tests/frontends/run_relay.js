// Reports what Relay answers, and what its store holds in the end, for each screen; and whether pages were joined.
import { createOperationDescriptor, fetchQuery } from "relay-runtime";
import { createEnvironment } from "./relay.js";
import { ask, PAGE_SIZE, report, SCREENS } from "./screens.js";

const endpoint = process.argv[2];
const environment = createEnvironment(endpoint);
const compiled = async (name) => (await import(`./src/__generated__/frontend${name}Query.graphql.js`)).default;
const operations = await Promise.all(SCREENS.map((_, index) => compiled(index)));
function lookUp(query, variables) {
  const { data, isMissingData } = environment.lookup(createOperationDescriptor(query, variables).fragment);
  if (isMissingData) throw new Error(`the store has lost data of ${query.params.name}`);
  return data;
}
for (const query of operations) await fetchQuery(environment, query, {}).toPromise();
const pages = await compiled("Pages");
const retained = [];
for (let variables = { first: PAGE_SIZE, after: null }; variables; ) {
  retained.push(environment.retain(createOperationDescriptor(pages, variables)));
  const { claims } = await fetchQuery(environment, pages, variables).toPromise();
  const { hasNextPage, endCursor } = claims.pageInfo;
  variables = hasNextPage ? { first: PAGE_SIZE, after: endCursor } : null;
}
await report(
  SCREENS.map(([name, text], index) => [name, text, lookUp(operations[index], {})]),
  lookUp(pages, { first: PAGE_SIZE, after: null }).claims.edges,
  (text, variables) => ask(endpoint, text, variables),
);
process.exit(0);

// Reports what Relay answers, and what its store holds in the end, for each screen; whether pages were joined; and whether a refetch replaced what was old.
import { registerHooks } from "node:module";
import { createOperationDescriptor, fetchQuery, getSingularSelector } from "relay-runtime";
import { createEnvironment } from "./relay.js";
import { ask, CLAIM, CLAIM_PAGE, goThrough, outdateNextAnswer, report, SCREENS, WAYS } from "./screens.js";

// As a bundler does, find the modules that Relay's compiler names without their ending.
registerHooks({ resolve: (name, context, next) => next(name.endsWith(".graphql") ? `${name}.js` : name, context) });
const endpoint = process.argv[2];
const environment = createEnvironment(endpoint);
const compiled = async (name) => (await import(`./src/__generated__/frontend${name}.graphql.js`)).default;
const operations = await Promise.all(SCREENS.map((_, index) => compiled(`${index}Query`)));
function lookUp(query, variables) {
  const { data, isMissingData } = environment.lookup(createOperationDescriptor(query, variables).fragment);
  if (isMissingData) throw new Error(`the store has lost data of ${query.params.name}`);
  return data;
}
const fetchAll = (query, variables) => fetchQuery(environment, query, variables).toPromise();
const retained = [];
const lists = [];
for (const query of operations) await fetchAll(query, {});
for (const way of WAYS) {
  const pages = await compiled(`${way.name}Query`);
  await goThrough(way, async (variables) => {
    retained.push(environment.retain(createOperationDescriptor(pages, variables)));
    return (await fetchAll(pages, variables)).claims;
  });
  lists.push(lookUp(pages, way.start).claims.edges);
}
const [page, fragment, refetch] = [await compiled("ClaimPageQuery"), await compiled("_claim"), await compiled("ClaimRefetchQuery")];
function claim() {
  const { claim } = lookUp(page, {});
  return { id: claim.id, ...environment.lookup(getSingularSelector(fragment, claim)).data };
}
outdateNextAnswer();
await fetchAll(page, {});
const titles = [claim().title];
await fetchAll(refetch, { id: CLAIM });
titles.push(claim().title);
await report(
  [...SCREENS.map(([name, text], index) => [name, text, lookUp(operations[index], {})]), ["a claim that was old", CLAIM_PAGE, { claim: claim() }]],
  lists,
  titles,
  (text, variables) => ask(endpoint, text, variables),
);
process.exit(0);

import { createElement, createGraphiQLFetcher, createRoot, GraphiQL } from "./vendor/graphiql.js";

const QUERIES = ["chains", "against", "opportunities-and-challenges", "actor", "search"];

async function read(name) {
  const response = await fetch(new URL(`queries/${name}.graphql`, import.meta.url));
  return { query: await response.text() };
}

const fetcher = createGraphiQLFetcher({ url: location.pathname, enableIncrementalDelivery: false });
// A link may bring a query along. It stands behind the #, so that it reaches no log.
const { query, variables } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const brought = query ? [{ query, variables }] : [];
const defaultTabs = [...brought, ...(await Promise.all(QUERIES.map(read)))];
createRoot(document.getElementById("graphiql")).render(createElement(GraphiQL, { fetcher, defaultTabs, query, variables }));

import { createElement, createGraphiQLFetcher, createRoot, GraphiQL } from "./vendor/graphiql.js";

const QUERIES = ["chains", "against", "opportunities-and-challenges", "actor", "search"];

async function read(name) {
  const response = await fetch(new URL(`queries/${name}.graphql`, import.meta.url));
  return { query: await response.text() };
}

const fetcher = createGraphiQLFetcher({ url: location.pathname, enableIncrementalDelivery: false });
const defaultTabs = await Promise.all(QUERIES.map(read));
createRoot(document.getElementById("graphiql")).render(createElement(GraphiQL, { fetcher, defaultTabs }));

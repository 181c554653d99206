import { writeFileSync } from "node:fs";

// What several screens of a frontend ask one after the other: the same statements and relations, seen from different places and by different measures.
const REASONS = "edges { node { id title } relation { id polarity effectiveStrength } }";

export const SCREENS = [
  ["a claim", `query A { claim(id: "claim:diplomatic-breakthrough") { id title supportedBy { edges { node { id title } relation { id } } } } }`],
  ["its first reason", `query B { node(id: "claim:common-ground") { id ... on Statement { title supports { ${REASONS} } } } }`],
  [
    "both ends of a relation",
    `query C { claim(id: "claim:diplomatic-breakthrough") { id supportedBy { edges { node { id supports { edges { node { id title } relation { id } } } } relation { id } } } } }`,
  ],
  ["a verdict", `query D { claims(first: 40) { nodes { id acceptance(semantics: GROUNDED) { label why { statementId label rule } } } } }`],
  ["another verdict", `query E { claims(first: 40) { nodes { id acceptance(semantics: PREFERRED) { label why { statementId label rule } } } } }`],
  ["a strength", `query F { claims(first: 40) { nodes { id strength(model: DF_QUAD) { value contributions { value relation { id } } } } } }`],
  ["another strength", `query G { claims(first: 40) { nodes { id strength(model: EULER_BASED) { value contributions { value relation { id } } } } } }`],
  [
    "a what-if",
    `query H { whatIf(changes: [{ rateStatement: { statement: "claim:common-ground", baseScore: 1 } }]) { differences { statementId statement { id title } after { strength } } } }`,
  ],
  [
    "another what-if",
    `query I { whatIf(changes: [{ rateStatement: { statement: "claim:common-ground", baseScore: 0 } }]) { differences { statementId statement { id title } after { strength } } } }`,
  ],
  [
    "chains",
    `query J { chains(to: "claim:diplomatic-breakthrough", maxLength: 3) { nodes { polarity steps { polarity relation { id effectiveStrength source { id } target { id } } } } } }`,
  ],
  ["a relation", `query K { node(id: "claim:common-ground/SUPPORTS/claim:diplomatic-breakthrough") { id ... on Relation { polarity effectiveStrength source { id title } target { id title } } } }`],
];

/** The data that the service answers to a query, without any client between. */
export async function ask(endpoint, query, variables) {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const PAGE_SIZE = 7;
const EDGES = "edges { cursor node { id title } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor }";

/** A list that is read page by page, forward and backward: `next` gives the variables of the page that follows one. */
export const WAYS = [
  {
    name: "Pages",
    text: `query Pages($first: Int, $after: String) { claims(first: $first, after: $after) { ${EDGES} } }`,
    start: { first: PAGE_SIZE },
    next: ({ hasNextPage, endCursor }) => hasNextPage && { first: PAGE_SIZE, after: endCursor },
    whole: { first: 1000 },
  },
  {
    name: "PagesBack",
    text: `query PagesBack($last: Int, $before: String) { claims(last: $last, before: $before, orderBy: [TEXT_POSITION]) { ${EDGES} } }`,
    start: { last: PAGE_SIZE },
    next: ({ hasPreviousPage, startCursor }) => hasPreviousPage && { last: PAGE_SIZE, before: startCursor },
    whole: { last: 1000 },
  },
];

/** Read all pages of a list: `fetchPage` answers the connection for variables. */
export async function goThrough({ start, next }, fetchPage) {
  for (let variables = start; variables; ) variables = next((await fetchPage(variables)).pageInfo);
}

export const CLAIM = "claim:common-ground";
export const CLAIM_FIELDS = "title supports { edges { node { id title } relation { id } } }";
export const CLAIM_PAGE = `query ClaimPage { claim(id: "${CLAIM}") { id ${CLAIM_FIELDS} } }`;
export const REFETCH = `query Refetch($id: ID!) { node(id: $id) { id ... on Claim { ${CLAIM_FIELDS} } } }`;
export const OLD_TITLE = "What it was called before";

/** Replace all titles in the next answer, as if it were an old one. */
export function outdateNextAnswer() {
  const real = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    globalThis.fetch = real;
    const answer = await real(...given);
    return new Response((await answer.text()).replaceAll(/"title":"[^"]*"/g, `"title":"${OLD_TITLE}"`), answer);
  };
}

/**
 * Write to the file that the program is given, as JSON, the answer of the service to each screen beside what a cache gives for it; the ids of all
 * pages beside those of one long page, each way; and the title of a claim in the cache before and after a refetch.
 */
export async function report(screens, lists, titles, answer) {
  const compared = [];
  for (const [name, text, read] of screens) compared.push({ name, answered: await answer(text), read });
  const ids = (edges) => edges.map(({ node }) => node.id);
  const pages = [];
  for (const [index, { name, text, whole }] of WAYS.entries()) {
    pages.push({ name, answered: ids((await answer(text, whole)).claims.edges), read: ids(lists[index]) });
  }
  writeFileSync(process.argv[3], JSON.stringify({ screens: compared, pages, titles }));
}

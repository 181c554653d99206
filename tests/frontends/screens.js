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

export const PAGE_SIZE = 7;
export const PAGES = `query Pages($first: Int, $after: String) { claims(first: $first, after: $after) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } } }`;

/** Write to the file that the program is given, as JSON, the answer of the service to each screen beside what a cache gives for it, and the ids of all pages beside those of one long page. */
export async function report(screens, edges, answer) {
  const compared = [];
  for (const [name, text, read] of screens) compared.push({ name, answered: await answer(text), read });
  const whole = await answer(PAGES, { first: 1000 });
  const ids = (list) => list.map(({ node }) => node.id);
  writeFileSync(process.argv[3], JSON.stringify({ screens: compared, pages: { answered: ids(whole.claims.edges), read: ids(edges) } }));
}

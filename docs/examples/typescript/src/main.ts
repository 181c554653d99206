import { ApiError, ConnectionError, graphql, request } from "./graphql.ts";

const CHAINS = graphql(`
  query Chains($to: ID!, $first: Int) {
    chains(to: $to, polarity: CONTRADICTS, first: $first) {
      totalCount
      nodes {
        length
        steps {
          polarity
          source { title }
          target { title }
        }
      }
    }
  }
`);

const ARROWS = { SUPPORTS: "→", CONTRADICTS: "⊣" } as const;

const [url = "http://127.0.0.1:8000/graphql", to = "claim:stabilize-energy-markets"] = process.argv.slice(2);

try {
  const { chains } = await request(url, CHAINS, { to, first: 3 });
  if (!chains) throw new TypeError("chains is null without an error"); // @semanticNonNull rules it out; `request` throws errors.
  console.log(`${chains.totalCount} chains speak against ${to}. The shortest:`);
  for (const { steps } of chains.nodes) {
    const path = steps.map(({ source, polarity }) => `${source.title} ${ARROWS[polarity]} `);
    console.log(`- ${path.join("")}${steps.at(-1)?.target.title}`);
  }
} catch (error) {
  if (!(error instanceof ApiError || error instanceof ConnectionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

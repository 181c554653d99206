import graphql from "@graphql-eslint/eslint-plugin";

const { configs, parser } = graphql;

// All rules for a schema but three: fields stand in a reader's order, not in the alphabet's; only entities have an `id`; and edges of facets and
// chains lead to values that are no nodes.
const unwanted = ["alphabetize", "strict-id-in-types", "relay-edge-types"];

export default [
  {
    files: ["*.graphql"],
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: "schema.graphql" } } },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...configs["flat/schema-all"].rules,
      ...configs["flat/schema-relay"].rules,
      ...Object.fromEntries(unwanted.map((rule) => [`@graphql-eslint/${rule}`, "off"])),
    },
  },
];

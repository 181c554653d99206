/** Writes src/api/generated.ts: the types of the page's queries, by the API's schema. Fails where a query doesn't fit it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const ROOT = new URL("../", import.meta.url);
const QUERIES = new URL("src/api/queries/", ROOT);
const TARGET = new URL("src/api/generated.ts", ROOT);

const read = (file: URL) => readFileSync(file, "utf8");
/** The page shows an error instead of an answer that has one, so what is null only where there is an error is never null here. */
const schema = read(new URL("../schema.graphql", ROOT)).replaceAll(" @semanticNonNull(levels: [0])", "!");
const names = readdirSync(QUERIES).filter((name) => name.endsWith(".graphql"));

const types = await codegen({
  filename: TARGET.pathname,
  schema: parse(schema),
  documents: names.sort().map((name) => ({ location: name, document: parse(read(new URL(name, QUERIES))) })),
  plugins: [{ operations: {} }],
  pluginMap: { operations },
  config: { scalars: { Date: "string", ID: "string", URL: "string" }, strictScalars: true, useTypeImports: true },
});
writeFileSync(TARGET, types);

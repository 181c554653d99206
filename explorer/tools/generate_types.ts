/** Writes src/api/generated.ts: the types of the page's queries, by the API's schema. Fails where a query doesn't fit it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const ROOT = new URL("../", import.meta.url);
const QUERIES = new URL("src/api/queries/", ROOT);
const TARGET = new URL("src/api/generated.ts", ROOT);

const read = (file: URL) => parse(readFileSync(file, "utf8"));
const names = readdirSync(QUERIES).filter((name) => name.endsWith(".graphql"));

const types = await codegen({
  filename: TARGET.pathname,
  schema: read(new URL("../schema.graphql", ROOT)),
  documents: names.sort().map((name) => ({ location: name, document: read(new URL(name, QUERIES)) })),
  plugins: [{ operations: {} }],
  pluginMap: { operations },
  config: { scalars: { Date: "string", ID: "string" }, strictScalars: true, useTypeImports: true },
});
writeFileSync(TARGET, types);

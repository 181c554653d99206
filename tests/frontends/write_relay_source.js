// Writes the screens as a module for relay-compiler, which wants each operation named after its module.
import { mkdirSync, writeFileSync } from "node:fs";
import { PAGES, SCREENS } from "./screens.js";

const tagged = SCREENS.map(([, text], index) => text.replace(/^query \w+/, `query frontend${index}Query @throwOnFieldError`));
const pages = PAGES.replace("query Pages", "query frontendPagesQuery").replace(
  "after: $after)",
  'after: $after) @connection(key: "frontend_claims")',
);
mkdirSync("src");
writeFileSync(
  "src/frontend.js",
  `import { graphql } from "relay-runtime";\n${[...tagged, pages].map((text) => `graphql\`${text}\`;`).join("\n")}\n`,
);

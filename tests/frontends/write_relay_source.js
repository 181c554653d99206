// Writes the screens as a module for relay-compiler, which wants each operation named after its module.
import { mkdirSync, writeFileSync } from "node:fs";
import { CLAIM_FIELDS, CLAIM_PAGE, SCREENS, WAYS } from "./screens.js";

const screens = SCREENS.map(([, text], index) => text.replace(/^query \w+/, `query frontend${index}Query @throwOnFieldError`));
const lists = WAYS.map(({ name, text }) =>
  text.replace(`query ${name}`, `query frontend${name}Query`).replace(/(claims\([^)]*\))/, `$1 @connection(key: "frontend${name}_claims")`),
);
const claim = `fragment frontend_claim on Claim @refetchable(queryName: "frontendClaimRefetchQuery") { ${CLAIM_FIELDS} }`;
const page = CLAIM_PAGE.replace("query ClaimPage", "query frontendClaimPageQuery").replace(CLAIM_FIELDS, "...frontend_claim");
mkdirSync("src");
writeFileSync(
  "src/frontend.js",
  `import { graphql } from "relay-runtime";\n${[...screens, ...lists, claim, page].map((text) => `graphql\`${text}\`;`).join("\n")}\n`,
);

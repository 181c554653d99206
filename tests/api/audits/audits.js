// Prints the result of each audit of the GraphQL endpoint whose URL is given.
import { serverAudits } from "graphql-http";

const results = [];
for (const { id, name, fn } of serverAudits({ url: process.argv[2] })) {
  const { status, reason } = await fn();
  results.push({ id, name, status, reason: reason ?? "" });
}
console.log(JSON.stringify(results));

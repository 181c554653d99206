// GraphiQL's styles come from their sources, so that the fonts they would embed stay out.
import "@graphiql/react/dist/style.css";
import "graphiql/src/style.css";

export { createGraphiQLFetcher } from "@graphiql/toolkit";
export { GraphiQL } from "graphiql";
export { createElement } from "react";
export { createRoot } from "react-dom/client";

/** Stands in for the page's script in tests of the map: hands the map to the test. */
import "../src/styles/page.css";
import { ArgumentMap } from "../src/map/index.ts";
import { wrap } from "../src/map/text.ts";

const host = document.createElement("div");
host.id = "host";
host.style.position = "fixed";
host.style.inset = "0";
document.body.replaceChildren(host);
Object.assign(window, { ArgumentMap, wrap });

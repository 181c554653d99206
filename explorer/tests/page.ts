/** Stands in for the page's script in tests of the map: hands the map and what it is made of to the test. */
import "../src/styles/page.css";
import { ArgumentMap } from "../src/map";
import { layered } from "../src/map/layout/layers";
import { crossings } from "../src/map/layout/order";
import { monotone } from "../src/map/layout/place";
import { wrap } from "../src/map/text";

const host = document.createElement("div");
host.id = "host";
host.style.position = "fixed";
host.style.inset = "0";
document.body.replaceChildren(host);
Object.assign(window, { ArgumentMap, crossings, layered, monotone, wrap });

import { ArgumentMap } from "../src/map";

const host = document.getElementById("explorer")!;
Object.assign(window, { ArgumentMap, host, told: [] });
document.documentElement.style.height = document.body.style.height = host.style.height = "100vh";
document.body.style.margin = "0";

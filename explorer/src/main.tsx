import { render } from "preact";
import { App } from "./app";
import { restore } from "./state/theme";
import "./styles/page.css";

restore();
const place = document.getElementById("explorer");
if (place) render(<App />, place);

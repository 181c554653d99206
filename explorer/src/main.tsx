import { render } from "preact";
import { App } from "./app.tsx";
import { restoreTheme } from "./state/theme.ts";
import "./styles/page.css";

restoreTheme();
const place = document.getElementById("explorer");
if (place) render(<App />, place);

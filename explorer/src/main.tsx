import { render } from "preact";
import { App } from "./app.tsx";
import { restorePlace, trackPlace } from "./state/place.ts";
import { restoreTheme } from "./state/theme.ts";
import "./styles/page.css";

restoreTheme();
trackPlace();
const place = document.getElementById("explorer");
if (place) render(<App />, place);
restorePlace();

import { render } from "preact";
import "./styles/page.css";
import { ROOT } from "./root";

function App() {
  return (
    <main>
      <h1>Argument Graph</h1>
      <p>
        <a href={new URL("graphql", ROOT).href}>GraphiQL</a>
      </p>
    </main>
  );
}

const place = document.getElementById("explorer");
if (place) render(<App />, place);

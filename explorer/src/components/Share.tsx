import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { ENDPOINT, HAS_GRAPHIQL } from "../api/client.ts";
import { t } from "../i18n/index.ts";
import type { ArgumentMap } from "../map/index.ts";
import { useAllJudged } from "../state/judging.ts";
import { type Asked, fetchAll } from "../state/query.ts";
import { Menu } from "./Menu.tsx";

interface Props {
  map?: RefObject<ArgumentMap | null>;
  name: string;
  /** What the view asks: first for the view as such, then for its parts. */
  asked: Asked[];
}

/** A menu to copy a view's link, save its map and its data, or open its queries: one for each view. */
export function Share({ map, name, asked: own }: Props) {
  const asked = useAllJudged(own);
  const [status, setStatus] = useState("");
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setStatus(t.share.copied),
      () => setStatus(t.share.failed),
    );
  const svg = () => map?.current && save(new Blob([map.current.toSVG()], { type: "image/svg+xml" }), `${name}.svg`);
  const png = async () => map?.current && save(await map.current.toPNG(2), `${name}.png`);
  const json = () =>
    Promise.all(asked.map(fetchAll)).then(
      (all) =>
        save(
          new Blob([JSON.stringify(Object.assign({}, ...all), null, 2)], { type: "application/json" }),
          `${name}.json`,
        ),
      () => setStatus(t.share.unsaved),
    );
  return (
    <Menu label={t.share.title} status={status}>
      <button type="button" onClick={() => copy(location.href)}>
        {t.share.link}
      </button>
      {map && (
        <>
          <button type="button" onClick={svg}>
            {t.share.svg}
          </button>
          <button type="button" onClick={png}>
            {t.share.png}
          </button>
        </>
      )}
      <button type="button" onClick={json}>
        {t.share.json}
      </button>
      <p class="label">{t.share.developers}</p>
      {asked.map(({ document, variables }, index) => (
        <>
          <button type="button" onClick={() => copy(request(document.text, variables))}>
            {t.share.query(index)}
          </button>
          {HAS_GRAPHIQL && (
            <a href={graphiql(document.text, variables)} target="_blank" rel="noreferrer">
              {t.share.graphiql(index)}
            </a>
          )}
        </>
      ))}
    </Menu>
  );
}

/** A query preceded by its variables as a GraphQL comment. */
function request(query: string, variables: unknown): string {
  const lines = JSON.stringify(variables, null, 2).split("\n");
  return `${lines.map((line) => `# ${line}`).join("\n")}\n${query}`;
}

function graphiql(query: string, variables: unknown): string {
  const url = new URL(ENDPOINT);
  url.hash = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString();
  return url.href;
}

function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name.replace(/[^\p{L}\p{N}.]+/gu, "-").toLowerCase();
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

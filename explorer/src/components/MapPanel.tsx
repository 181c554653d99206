import type { RefObject } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { addressOf, withQuery } from "../address.ts";
import { t } from "../i18n/index.ts";
import { ArgumentMap, legendPictures, type MapLink, type MapNode } from "../map/index.ts";
import { navigate } from "../router.ts";
import { useParents } from "../state/choices.ts";
import { formatGroups, groupMap, isGroup, parseGroups } from "../state/groups.ts";
import type { Asked } from "../state/query.ts";
import { loadSaid } from "../state/said.ts";
import { MOST } from "../state/split.ts";
import { Sign } from "./marks.tsx";
import { Share } from "./Share.tsx";

interface Props {
  title: string;
  nodes: MapNode[];
  links: MapLink[];
  /** How many relations of the statements haven't been loaded. */
  unloaded?: number;
  /** The parameters of the address, which name the groups that are open. */
  query: URLSearchParams;
  focus?: string | undefined;
  direction?: "up" | "down" | "right";
  fit?: boolean;
  open?: (id: string) => void;
  expand?: (id: string) => void;
  hover?: (id: string | null) => void;
  /** Whether nodes and links are still being loaded. */
  loading?: boolean;
  /** What the view asks, for the menu of a view that has none elsewhere. */
  share?: Asked[];
  /** Gives the parent access to the map. */
  map?: RefObject<ArgumentMap | null>;
}

/** A map with its legend and its sharing menu. */
export function MapPanel(props: Props) {
  const { title, nodes, links, focus, direction = "up", fit = true, query, unloaded = 0 } = props;
  const host = useRef<HTMLDivElement>(null);
  const own = useRef<ArgumentMap>(null);
  const map = props.map ?? own;
  const latest = useRef(props);
  latest.current = props;
  const group = query.get("group");
  const content = JSON.stringify([nodes, links]);
  const parents = useParents(nodes.length > MOST);
  const known = parents !== null;
  const grouped = useMemo(
    () => groupMap(known ? nodes : [], links, parseGroups(group), parents ?? new Map()),
    [content, group, known],
  );
  const openGroup = (path: string[]) => navigate(withQuery(latest.current.query, { group: formatGroups(path) }));
  const paths = useRef(grouped.paths);
  paths.current = grouped.paths;
  useEffect(() => {
    if (!host.current) return;
    map.current = new ArgumentMap(host.current, {
      open: (id) => {
        const way = paths.current.get(id);
        if (way) openGroup(way);
        else (latest.current.open ?? ((one) => navigate(addressOf(one))))(id);
      },
      expand: (id) => (latest.current.expand ?? ((one) => navigate(addressOf(one))))(id),
      hover: (id) => latest.current.hover?.(id),
      said: (id) => (isGroup(id) ? Promise.resolve({ quotes: [] }) : loadSaid(id)),
    });
    return () => {
      map.current?.destroy();
      map.current = null;
    };
  }, []);
  useEffect(() => {
    const { nodes, links, opened: around } = grouped;
    map.current?.show(nodes, links, { ...(focus ? { focus } : {}), fit, direction, around });
  }, [grouped, focus, direction]);
  return (
    <section class="map-panel" aria-label={t.map.label(title)}>
      <div class="map-head">
        <ul class="legend">
          <li>
            <Sign polarity="SUPPORTS" /> {t.map.supports}
          </li>
          <li>
            <Sign polarity="CONTRADICTS" /> {t.map.denies}
          </li>
          <li>
            <Sign polarity="CONTRADICTS" limits /> {t.map.limits}
          </li>
        </ul>
        {props.share && <Share map={map} name={title} asked={props.share} />}
      </div>
      {grouped.paths.size > 0 && <Trail path={grouped.open} open={openGroup} />}
      <div class="map-frame">
        <div class="map" ref={host} data-map="" />
        {nodes.length === 0 && <p class="map-without">{props.loading ? t.map.loading : t.map.empty}</p>}
      </div>
      {nodes.length > 0 && <p class="map-keys">{t.map.keys}</p>}
      {grouped.left > 0 && <p class="map-keys">{t.map.lesser(grouped.left)}</p>}
      {unloaded > 0 && <p class="map-keys">{t.map.unloaded(unloaded)}</p>}
      <Signs />
    </section>
  );
}

/** On narrow screens, where the map is below everything else, a way to it. */
export function ToMap() {
  return (
    <button type="button" class="to-map" onClick={toMap}>
      {t.statement.map} ↓
    </button>
  );
}

function toMap(): void {
  const map = document.querySelector<HTMLElement>("[data-map]");
  map?.closest("aside")?.scrollIntoView();
  map?.focus({ preventScroll: true });
}

/** The groups that are open, each as a button that leads back to it. */
function Trail({ path, open }: { path: string[]; open: (path: string[]) => void }) {
  return (
    <nav class="map-trail" aria-label={t.map.groups}>
      {[t.map.groups, ...path].map((name, depth) => (
        <span key={name}>
          {depth > 0 && "› "}
          {depth < path.length ? (
            <button type="button" onClick={() => open(path.slice(0, depth))}>
              {name}
            </button>
          ) : (
            <strong aria-current="true">{name}</strong>
          )}
        </span>
      ))}
      {path.length === 0 && <span class="quiet">{t.map.grouped}</span>}
    </nav>
  );
}

function Signs() {
  return (
    <details class="signs">
      <summary>{t.map.signs}</summary>
      <ul>
        {legendPictures().map(({ svg, name }) => (
          <li key={name}>
            <span dangerouslySetInnerHTML={{ __html: svg }} /> {name}
          </li>
        ))}
      </ul>
      <p>{t.map.bar}</p>
    </details>
  );
}

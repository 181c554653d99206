import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { addressOf } from "../address.ts";
import type { Document } from "../api/documents.ts";
import { t } from "../i18n/index.ts";
import { ArgumentMap, legendPictures, type MapLink, type MapNode } from "../map/index.ts";
import { navigate } from "../router.ts";
import { Sign } from "./marks.tsx";
import { Share } from "./Share.tsx";

interface Props {
  title: string;
  nodes: MapNode[];
  links: MapLink[];
  focus?: string | undefined;
  direction?: "up" | "down" | "right";
  fit?: boolean;
  open?: (id: string) => void;
  expand?: (id: string) => void;
  hover?: (id: string | null) => void;
  /** Whether nodes and links are still being loaded. */
  loading?: boolean;
  /** The query whose result the view shows. */
  document: Document<unknown, never>;
  variables: unknown;
  /** Gives the parent access to the map. */
  map?: RefObject<ArgumentMap | null>;
}

/** A map with its legend and its sharing menu. */
export function MapPanel(props: Props) {
  const { title, nodes, links, focus, direction = "up", fit = true } = props;
  const host = useRef<HTMLDivElement>(null);
  const own = useRef<ArgumentMap>(null);
  const map = props.map ?? own;
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!host.current) return;
    map.current = new ArgumentMap(host.current, {
      open: (id) => (latest.current.open ?? ((one) => navigate(addressOf(one))))(id),
      expand: (id) => (latest.current.expand ?? ((one) => navigate(addressOf(one))))(id),
      hover: (id) => latest.current.hover?.(id),
    });
    return () => {
      map.current?.destroy();
      map.current = null;
    };
  }, []);
  const key = JSON.stringify([nodes, links, focus, direction]);
  useEffect(() => {
    map.current?.show(nodes, links, { ...(focus ? { focus } : {}), fit, direction });
  }, [key]);
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
        <Share map={map} name={title} document={props.document} variables={props.variables} />
      </div>
      <div class="map" ref={host} data-map="" />
      <p class="map-keys">{nodes.length > 0 ? t.map.keys : props.loading ? t.map.loading : t.map.empty}</p>
      <Signs />
    </section>
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

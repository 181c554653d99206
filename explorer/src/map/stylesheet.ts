import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { BADGE, address, badge, picture, sign } from "./marks";
import type { Palette } from "./palette";
import { FONT, FONT_SIZE, LINE_HEIGHT } from "./text";
import type { MapLink, MapNode } from "./types";

const SHAPES = { Claim: "round-rectangle", Evidence: "cut-rectangle", Argument: "round-octagon" } as const;
const BORDERS = { IN: "double", OUT: "dashed", UNDEC: "dotted" } as const;
const DASHES = { SUPPORTS: { said: [1, 0], implicit: [2, 5] }, CONTRADICTS: { said: [9, 5], implicit: [9, 5, 2, 5] } };

/** How the map looks in some colours. */
export function stylesheet(palette: Palette): StylesheetJson {
  const images = remembered((node: MapNode) => marks(node, palette), markKey);
  const of = (pick: (mark: Mark) => string | number) => (ele: NodeSingular) => images(ele.data("node")).map(pick);
  const style = [
    {
      selector: "node",
      style: {
        shape: (ele: NodeSingular) => SHAPES[statement(ele).type],
        width: "data(width)",
        height: "data(height)",
        label: "data(label)",
        "text-wrap": "wrap",
        "text-valign": "center",
        "text-halign": "center",
        "text-margin-x": 8,
        "text-margin-y": (ele: NodeSingular) => (statement(ele).hidden ? -LINE_HEIGHT / 2 : 0),
        "line-height": LINE_HEIGHT / FONT_SIZE / 1.15,
        "font-family": FONT,
        "font-size": FONT_SIZE,
        "min-zoomed-font-size": 6,
        color: palette.ink,
        "corner-radius": "10",
        "background-color": (ele: NodeSingular) => fill(statement(ele), palette),
        "border-color": palette.edge,
        "border-width": (ele: NodeSingular) => (statement(ele).label ? 4 : 1.5),
        "border-style": (ele: NodeSingular) => border(statement(ele)),
        "background-image": of((mark) => mark.image),
        "background-width": of((mark) => mark.width),
        "background-height": of((mark) => mark.height),
        "background-position-x": of((mark) => mark.x),
        "background-position-y": of((mark) => mark.y),
        "background-fit": of(() => "none"),
        "background-clip": of(() => "none"),
        opacity: (ele: NodeSingular) => (statement(ele).emphasis === "dim" ? 0.35 : 1),
        "overlay-opacity": 0,
        ...outline(palette),
      },
    },
    { selector: "node.current", style: { "outline-width": 4, "outline-color": palette.accent, "outline-style": "solid", "outline-offset": 3 } },
    {
      selector: "edge",
      style: {
        width: (ele: EdgeSingular) => width(relation(ele)),
        "curve-style": "unbundled-bezier",
        "edge-distances": "endpoints",
        "control-point-weights": (ele: EdgeSingular) => controls(ele).map(({ weight }) => weight),
        "control-point-distances": (ele: EdgeSingular) => controls(ele).map(({ distance }) => distance),
        "source-endpoint": "data(from)",
        "target-endpoint": "data(to)",
        "line-style": (ele: EdgeSingular) => (plain(relation(ele)) ? "solid" : "dashed"),
        "line-dash-pattern": (ele: EdgeSingular) => dashes(relation(ele)),
        "line-color": (ele: EdgeSingular) => colour(relation(ele), palette),
        "target-arrow-color": (ele: EdgeSingular) => colour(relation(ele), palette),
        "target-arrow-shape": (ele: EdgeSingular) => (relation(ele).polarity === "SUPPORTS" ? "triangle" : "tee"),
        "arrow-scale": 1.2,
        label: (ele: EdgeSingular) => (relation(ele).polarity === "SUPPORTS" ? "+" : "−"),
        "font-family": FONT,
        "font-size": 16,
        "font-weight": 700,
        "min-zoomed-font-size": 8,
        color: (ele: EdgeSingular) => colour(relation(ele), palette),
        "text-background-color": palette.ground,
        "text-background-opacity": 1,
        "text-background-shape": "roundrectangle",
        "text-background-padding": "1px",
        opacity: (ele: EdgeSingular) => (relation(ele).emphasis === "dim" ? 0.25 : 1),
        "overlay-opacity": 0,
      },
    },
  ];
  return style as unknown as StylesheetJson;
}

const statement = (ele: NodeSingular) => ele.data("node") as MapNode;
const relation = (ele: EdgeSingular) => ele.data("link") as MapLink;
const controls = (ele: EdgeSingular) => ele.data("controls") as { weight: number; distance: number }[];
const plain = (link: MapLink) => link.polarity === "SUPPORTS" && !link.implicit;

export function fill(node: MapNode, palette: Palette): string {
  return node.role ? palette[node.role.toLowerCase() as "opportunity"] : palette.paper;
}

export function border({ label }: MapNode): "solid" | "double" | "dashed" | "dotted" {
  return label ? BORDERS[label] : "solid";
}

export function colour(link: MapLink, palette: Palette): string {
  return link.polarity === "SUPPORTS" ? palette.supports : palette.contradicts;
}

export function dashes(link: MapLink): number[] {
  return DASHES[link.polarity][link.implicit ? "implicit" : "said"];
}

export function width(link: MapLink): number {
  const base = link.implicit ? 1.5 : 2.5;
  return base + (link.strength ?? 0) * 1.5 + (link.emphasis === "path" ? 2.5 : 0);
}

function outline(palette: Palette) {
  const emphasis = (ele: NodeSingular) => statement(ele).emphasis;
  return {
    "outline-width": (ele: NodeSingular) => ({ focus: 5, path: 3, crux: 5, dim: 0 })[emphasis(ele) ?? "dim"],
    "outline-color": palette.accent,
    "outline-style": (ele: NodeSingular) => (emphasis(ele) === "crux" ? "double" : "solid"),
    "outline-offset": 2,
  };
}

interface Mark {
  image: string;
  width: string;
  height: string;
  x: string;
  y: string;
}

/** The pictures on a node: what it is, its label's sign, its strength as a bar, the count of what is hidden. */
function marks(node: MapNode, palette: Palette): Mark[] {
  const icon = { image: address(picture(node, palette.ink), 16, 16), width: "16px", height: "16px", x: "10px", y: "50%" };
  const made = [icon];
  if (node.label) made.push({ ...icon, image: address(sign(node.label, palette.ink), 16, 16), x: "10px", y: "8px" });
  if (node.strength != null) {
    const bar = `<rect width="100" height="4" fill="none" stroke="${palette.edge}"/><rect width="${Math.round(node.strength * 100)}" height="4" fill="${palette.ink}"/>`;
    made.push({ image: address(bar, 100, 4), width: "100px", height: "4px", x: "50%", y: "97%" });
  }
  if (node.hidden) {
    const { width, height } = BADGE;
    made.push({ image: address(badge(node.hidden, palette.ground, palette.ink), width, height), width: `${width}px`, height: `${height}px`, x: "100%", y: "100%" });
  }
  return made;
}

function markKey({ type, role, label, strength, hidden }: MapNode): string {
  return [type, role, label, strength == null ? "" : Math.round(strength * 100), hidden].join();
}

function remembered<A, B>(make: (input: A) => B, key: (input: A) => string): (input: A) => B {
  const kept = new Map<string, B>();
  return (input) => {
    const name = key(input);
    if (!kept.has(name)) kept.set(name, make(input));
    return kept.get(name)!;
  };
}

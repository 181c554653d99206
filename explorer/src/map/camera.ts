import type { Point } from "./geometry.ts";

/** A box by its centre and its size. */
type Box = Point & Size;

/** The mapping from map to window: a point of the map times the zoom, plus x and y, is a point of the window. */
export interface Camera extends Point {
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const NEAREST = 3;
const FARTHEST = 0.005;
const LARGEST_FIT = 1.1;
/** The least zoom at which titles are legible, in letters of nine pixels. */
const LEGIBLE = 0.64;
/** The zoom at which a map opens that isn't legible as a whole. */
const COMFORTABLE = 0.86;
const MARGIN = 24;

export function toMap(camera: Camera, { x, y }: Point): Point {
  return { x: (x - camera.x) / camera.zoom, y: (y - camera.y) / camera.zoom };
}

/** Where a box of the map lies in the window. */
export function toWindow({ zoom, x, y }: Camera, { left, top, right, bottom }: Bounds): Bounds {
  return { left: left * zoom + x, top: top * zoom + y, right: right * zoom + x, bottom: bottom * zoom + y };
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Zoom by a factor. The point of the map at `at` stays there. */
export function zoomAt(camera: Camera, at: Point, factor: number): Camera {
  const zoom = Math.min(NEAREST, Math.max(FARTHEST, camera.zoom * factor));
  const by = zoom / camera.zoom;
  return { zoom, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by };
}

export function centreOn({ zoom }: Camera, { x, y }: Point, window: Size): Camera {
  return { zoom, x: window.width / 2 - x * zoom, y: window.height / 2 - y * zoom };
}

/** The camera that shows all of the bounds, no larger than is comfortable to read. */
export function fitBounds(bounds: Bounds, window: Size, margin = MARGIN): Camera {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const room = Math.min((window.width - 2 * margin) / width, (window.height - 2 * margin) / height);
  const zoom = Math.min(LARGEST_FIT, Math.max(FARTHEST, room));
  return centreOn({ zoom, x: 0, y: 0 }, { x: bounds.left + width / 2, y: bounds.top + height / 2 }, window);
}

/** Whether titles can be read when the window shows all of the bounds. */
export function isLegible(bounds: Bounds, window: Size): boolean {
  return fitBounds(bounds, window).zoom >= LEGIBLE;
}

/** The camera that shows everything if that is legible, otherwise the surroundings of as many of `around`, from the first, as are legible together. */
export function openAt(all: Bounds, window: Size, around: Box[]): Camera {
  const whole = fitBounds(all, window);
  if (whole.zoom >= LEGIBLE || around.length === 0) return whole;
  let seen = around.length;
  while (seen > 1 && !isLegible(bounds(around.slice(0, seen)), window)) seen--;
  const box = bounds(around.slice(0, seen));
  const zoom = Math.min(COMFORTABLE, Math.max(LEGIBLE, fitBounds(box, window).zoom));
  const { x, y } = centreOn(
    { ...whole, zoom },
    { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    window,
  );
  return {
    zoom,
    x: shiftToFill(x, all.left * zoom, all.right * zoom, window.width),
    y: shiftToFill(y, all.top * zoom, all.bottom * zoom, window.height),
  };
}

/** Limit a shift along one axis, so that no more of the window is empty than necessary. */
function shiftToFill(shift: number, low: number, high: number, length: number): number {
  const [first, last] = [MARGIN - low, length - MARGIN - high];
  return first < last ? (first + last) / 2 : Math.min(first, Math.max(last, shift));
}

/** The part of the map that the window shows, plus `more` window sizes on each side. */
export function visibleBounds(camera: Camera, window: Size, more = 0): Bounds {
  const [mx, my] = [window.width * more, window.height * more];
  const { x: left, y: top } = toMap(camera, { x: -mx, y: -my });
  const { x: right, y: bottom } = toMap(camera, { x: window.width + mx, y: window.height + my });
  return { left, top, right, bottom };
}

export function bounds(shapes: Iterable<Box>): Bounds {
  const all: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, width, height } of shapes) {
    all.left = Math.min(all.left, x - width / 2);
    all.top = Math.min(all.top, y - height / 2);
    all.right = Math.max(all.right, x + width / 2);
    all.bottom = Math.max(all.bottom, y + height / 2);
  }
  return all.left > all.right ? { left: 0, top: 0, right: 0, bottom: 0 } : all;
}

export function intersects({ x, y, width, height }: Box, box: Bounds): boolean {
  return (
    x + width / 2 > box.left && x - width / 2 < box.right && y + height / 2 > box.top && y - height / 2 < box.bottom
  );
}

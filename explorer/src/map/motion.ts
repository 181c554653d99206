import type { Camera } from "./camera.ts";
import type { Curve, Point, Scene } from "./geometry.ts";

const MILLISECONDS = 260;

/** Call `step` in each frame with a progress from 0 to 1. Returns a function that stops this. With reduced motion, only the end is shown. */
export function animate(step: (share: number) => void): () => void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    step(1);
    return () => undefined;
  }
  const start = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    const share = Math.min(1, Math.max(0, (now - start) / MILLISECONDS));
    if (share < 1) frame = requestAnimationFrame(next);
    step(share * (2 - share));
  });
  return () => cancelAnimationFrame(frame);
}

export function interpolateCamera(from: Camera, to: Camera, share: number): Camera {
  return { ...interpolate(from, to, share), zoom: from.zoom + (to.zoom - from.zoom) * share };
}

/** A scene between two others: shapes of both move, new shapes are at their final places. */
export function interpolateScene(from: Scene, to: Scene, share: number): Scene {
  if (share >= 1) return to;
  const shapes = new Map(
    [...to.shapes].map(([id, shape]) => [id, { ...shape, ...interpolate(from.shapes.get(id) ?? shape, shape, share) }]),
  );
  const curves = new Map(
    [...to.curves].map(([id, curve]) => [id, interpolateCurve(from.curves.get(id), curve, share)]),
  );
  return { direction: to.direction, shapes, curves };
}

function interpolateCurve(from: Curve | undefined, to: Curve, share: number): Curve {
  if (from?.points.length !== to.points.length) return to;
  return { ...to, points: to.points.map((point, index) => interpolate(from.points[index]!, point, share)) };
}

function interpolate(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The reader's place in a view. It is kept in the history's entry, so that Back, Forward and reloads return to it. */
interface Place {
  top: number;
  /** The positions of the open details elements among all of the view. */
  open: number[];
}

const INPUTS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
const SAVE_MILLISECONDS = 150;
/** How long a place is restored while parts of the view still appear. */
const SETTLING_MILLISECONDS = 1_000;

let restoration: AbortController | null = null;

const details = () => [...document.querySelectorAll<HTMLDetailsElement>("main details")];

/** Save the current place in the history's current entry. */
export function savePlace(): void {
  if (restoration) return;
  const open = details().flatMap((one, index) => (one.open ? [index] : []));
  const place: Place = { top: scrollY, open };
  history.replaceState({ ...history.state, place }, "");
}

/** Save the place whenever the reader scrolls, opens details, or leaves. */
export function trackPlace(): void {
  history.scrollRestoration = "manual";
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(savePlace, SAVE_MILLISECONDS);
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("toggle", later, { capture: true });
  addEventListener("pagehide", savePlace);
  addEventListener("popstate", () => clearTimeout(timer));
}

/** Return to the place of the history's current entry once the view has loaded. Any input of the reader ends this. */
export function restorePlace(): void {
  restoration?.abort();
  restoration = null;
  const place: Place | undefined = history.state?.place;
  if (!place) return;
  const controller = new AbortController();
  restoration = controller;
  const end = () => {
    controller.abort();
    if (restoration === controller) restoration = null;
  };
  for (const input of INPUTS) addEventListener(input, end, { signal: controller.signal, passive: true });
  let settled = 0;
  requestAnimationFrame(function next(now) {
    if (controller.signal.aborted) return;
    if (document.querySelector("main :is([aria-busy=true], .skeleton)")) settled = 0;
    else settled ||= now;
    if (settled) apply(place);
    if (settled && now - settled > SETTLING_MILLISECONDS) end();
    else requestAnimationFrame(next);
  });
}

function apply({ top, open }: Place): void {
  const all = details();
  for (const index of open) if (all[index]) all[index].open = true;
  if (Math.abs(scrollY - top) > 1) scrollTo({ top, behavior: "instant" });
}

import { useEffect, useState } from "preact/hooks";
import { type Address, parseAddress } from "./address.ts";
import { ROOT } from "./root.ts";
import { restorePlace, savePlace } from "./state/place.ts";

const MOVED = "explorer:moved";

let arrival: "link" | "history" = "link";

/** Whether the reader came to the current address by Back or Forward. */
export const cameByHistory = () => arrival === "history";

/** Go to an address of this page; `replace` adds no entry to the history. */
export function navigate(address: string, options: { replace?: boolean } = {}): void {
  if (new URL(address, location.href).href === location.href) return;
  if (options.replace) history.replaceState(history.state, "", address);
  else {
    savePlace();
    history.pushState(null, "", address);
  }
  arrival = "link";
  dispatchEvent(new Event(MOVED));
}

/** The current address. Links within the page change it without a reload. */
export function useAddress(): Address {
  const [address, setAddress] = useState(currentAddress);
  useEffect(() => {
    const update = () => setAddress(currentAddress());
    const goThroughHistory = () => {
      arrival = "history";
      update();
      restorePlace();
    };
    addEventListener("popstate", goThroughHistory);
    addEventListener(MOVED, update);
    document.addEventListener("click", followLink);
    return () => {
      removeEventListener("popstate", goThroughHistory);
      removeEventListener(MOVED, update);
      document.removeEventListener("click", followLink);
    };
  }, []);
  return address;
}

function currentAddress(): Address {
  return parseAddress(new URL(location.href));
}

function followLink(event: MouseEvent): void {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button || modified) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download") || !isInternal(new URL(link.href))) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

function isInternal(url: URL): boolean {
  const home = url.pathname === ROOT.pathname;
  return url.origin === ROOT.origin && !url.hash && (home || url.pathname.startsWith(`${ROOT.pathname}explore`));
}

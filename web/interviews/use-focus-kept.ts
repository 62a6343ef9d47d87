import { type RefObject, useEffect, useRef } from "react";

/**
 * Where what had the focus is gone (a button that has done its work), the tab of the open stage takes it, so that the
 * keyboard goes on from there and not from the top of the page.
 */
export function useFocusKept(page: RefObject<HTMLElement | null>) {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      last.current = event.target;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useEffect(() => {
    const keep = () => {
      const gone = last.current instanceof HTMLElement && !last.current.isConnected;
      if (!gone || document.activeElement !== document.body) return;
      last.current = null;
      page.current
        ?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")
        ?.focus({ preventScroll: true });
    };
    // The stage that was left goes some frames after the next one has come.
    const watch = new MutationObserver(keep);
    if (page.current !== null) watch.observe(page.current, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [page]);
}

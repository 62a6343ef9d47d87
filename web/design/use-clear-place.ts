import { type RefObject, useLayoutEffect } from "react";
import { caretBox } from "./caret-box.ts";
import { type Box, clearPlace, covered, lowestGap } from "./clear-place.ts";

/**
 * Keeps something that floats over the page off the control in focus and off the primary action, and off every other
 * control: it goes to the first of the places (values of `data-place`, which style sheets know) that is clear, else into
 * the lowest gap between the controls, else over the bar of places, from which one can do without for a while. Where it
 * still covers what must be seen, the page moves.
 */
export function useClearPlace(
  floating: RefObject<HTMLElement | null>,
  places: readonly [string, ...string[]],
  /** What it holds, which makes its size; nothing is done while that is nothing. */
  held: readonly unknown[],
) {
  useLayoutEffect(() => {
    const element = floating.current;
    if (element === null || held.length === 0) return;
    let frame = 0;
    // A field that takes the focus is scrolled to as well: the page moves although only a scroll came last.
    let mayMove = true;
    const settle = () => {
      // While the page only scrolls it stays where it is read, as long as it may.
      const stays =
        element.matches(":hover") || (!mayMove && covered(boxOf(element), toBeSeen(element)) === 0);
      if (!stays) takePlace(element, places);
      if (mayMove) moveClear(element);
      mayMove = false;
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(settle);
    };
    const arriving = () => {
      mayMove = true;
      soon();
    };
    settle();
    const moves = ["scroll", "resize"] as const;
    const changes = ["focusin", "input"] as const;
    for (const name of moves) addEventListener(name, soon, { passive: true });
    for (const name of changes) document.addEventListener(name, arriving);
    return () => {
      cancelAnimationFrame(frame);
      for (const name of moves) removeEventListener(name, soon);
      for (const name of changes) document.removeEventListener(name, arriving);
    };
  }, [floating, places, held]);
}

function takePlace(element: HTMLElement, names: readonly [string, ...string[]]) {
  const at = (place: string) => {
    element.dataset["place"] = place;
    return { place, box: boxOf(element) };
  };
  const [first, ...others] = names;
  const [seen, spared] = [toBeSeen(element), toBeSpared(element)];
  const named = [at(first), ...others.map(at)] as const;
  const best = clearPlace(named, seen, spared);
  if (covered(best.box, [...seen, ...spared]) === 0) {
    element.dataset["place"] = best.place;
    return;
  }
  const { box } = named[0];
  const gap = lowestGap(box.bottom - box.top, box, { from: EDGE, to: box.bottom }, [...seen, ...spared]);
  element.style.setProperty("--gap-top", `${gap ?? EDGE}px`);
  element.dataset["place"] = gap === undefined ? clearPlace([best, at("bar")], seen, spared).place : "gap";
}

/** Between what floats in a gap and the edge of the window, in px. */
const EDGE = 8;

/** Where it still covers something, that scrolls out from under it. */
function moveClear(element: HTMLElement) {
  const mine = boxOf(element);
  const under = toBeSeen(element).find((box) => covered(mine, [box]) > 0);
  if (under === undefined) return;
  const above = mine.top > innerHeight / 2;
  window.scrollBy(0, above ? under.bottom - mine.top : under.top - mine.bottom);
}

/** What must be seen: the control in focus, the primary action, and nothing where the keyboard of a phone lies. */
function toBeSeen(floating: HTMLElement): readonly Box[] {
  const primary = [...document.querySelectorAll("[data-kind=primary]")].map((each) => boxOf(each));
  const focused = document.activeElement;
  const counts = focused?.matches("input, textarea, select, button, a, summary, [tabindex='0']") ?? false;
  const mine = focused !== null && counts && !floating.contains(focused) ? [boxOfField(focused)] : [];
  const { height = innerHeight, offsetTop = 0 } = window.visualViewport ?? {};
  const keyboard = { left: 0, right: innerWidth, top: offsetTop + height, bottom: innerHeight };
  return [...mine, ...primary, ...(keyboard.bottom - keyboard.top > 1 ? [keyboard] : [])];
}

/** What is pressed, filled in, copied from the page or found by its heading; not the bar of places. */
function toBeSpared(floating: HTMLElement): readonly Box[] {
  const all = document.querySelectorAll(
    "a, button, input, textarea, select, label, legend, summary, dd, h1, h2, h3",
  );
  return [...all]
    .filter((each) => !floating.contains(each) && each.closest("[data-bar]") === null)
    .map((each) => boxOf(each));
}

/** A field as tall as the screen cannot be kept clear as a whole; the line one writes in can. */
function boxOfField(field: Element): Box {
  const whole = boxOf(field);
  const tall = whole.bottom - whole.top > innerHeight / 3;
  return tall && field instanceof HTMLTextAreaElement ? caretBox(field) : whole;
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

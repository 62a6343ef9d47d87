import { useState } from "react";
import { keepUnsaved, unsavedIn } from "./unsaved.ts";

/**
 * What somebody types or chooses in a form, which stays in this browser over another page and a reload until it is
 * `empty` again, or done with. `handed` comes before what was left.
 */
export function useUnsaved<Value>(place: string, empty: Value, handed: Value = empty) {
  const left = () => (handed === empty ? (unsavedIn<Value>(place) ?? empty) : handed);
  const [held, hold] = useState(() => ({ place, value: left() }));
  const value = held.place === place ? held.value : left();
  const change = (next: Value) => {
    hold({ place, value: next });
    keepUnsaved(place, next === empty ? null : next);
  };
  return [value, change] as const;
}

import { useState } from "react";
import { keepUnsaved, unsavedIn } from "./unsaved.ts";

/** A text that stays in this browser until it is emptied or done with; `handed` comes before what was left. */
export function useUnsavedText(place: string, handed: string) {
  const [text, setText] = useState(() => handed || (unsavedIn<string>(place) ?? ""));
  const change = (next: string) => {
    setText(next);
    keepUnsaved(place, next === "" ? null : next);
  };
  return [text, change] as const;
}

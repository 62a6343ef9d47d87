import { useEffect, useState, useSyncExternalStore } from "react";
import { type Autosave, type AutosaveOptions, autosave } from "./autosave.ts";
import type { Versioned } from "./write-over.ts";

/** Fields that save themselves for as long as they are on the screen; its owner draws another record anew, by a key. */
export function useAutosave<Fields extends object, Kept extends Versioned>(
  options: AutosaveOptions<Fields, Kept>,
) {
  const [made] = useState(() => autosave(options));
  return useAutosaved(made, options.kept);
}

/** The same for fields that are also held elsewhere. What is written is saved at the latest when the screen is left. */
export function useAutosaved<Fields extends object, Kept extends Versioned>(
  made: Autosave<Fields, Kept>,
  kept: Fields & Kept,
) {
  const { fields, saving } = useSyncExternalStore(made.subscribe, made.shown);
  useEffect(() => made.readAgain(kept), [made, kept]);
  useEffect(() => {
    const leaving = () => void made.save();
    leaving();
    addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", leaving);
      leaving();
    };
  }, [made]);
  return { fields, saving, change: made.change, save: made.save, settle: made.settle };
}

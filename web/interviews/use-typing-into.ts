import { type RefObject, useEffect } from "react";
import { isBound, isElsewhere, isWriting } from "#web/shell/keyboard.ts";

/**
 * Where there is one place to write, whoever types means it: it has the focus from the start, and letters typed beside
 * it go to it. The one key after Escape is a key.
 */
export function useTypingInto(field: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    let escaped = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Shift") return;
      const wasEscaped = escaped;
      escaped = event.key === "Escape";
      const writes = event.key.length === 1 && event.key !== " ";
      if (!writes || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isWriting(event.target) || isElsewhere() || (wasEscaped && isBound(event.key))) return;
      event.stopPropagation();
      field.current?.focus();
    };
    field.current?.focus({ preventScroll: true });
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [field]);
}

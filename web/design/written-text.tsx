import { type ComponentProps, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { changedRange } from "./changed-range.ts";

type WrittenTextProps = Omit<ComponentProps<"textarea">, "value" | "defaultValue" | "onChange" | "ref"> & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly ref?: RefObject<HTMLTextAreaElement | null> | undefined;
};

/**
 * Words that are not only typed: whatever else puts another value there does it as typing does. So the browser's own
 * undo takes back precisely that, step by step among what was typed before and after, and brings it again.
 */
export function WrittenText({ value, onValue, ref, ...rest }: WrittenTextProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const box = ref ?? own;
  const [first] = useState(value);
  const isPutThere = useRef(false);
  useLayoutEffect(() => {
    if (box.current === null) return;
    isPutThere.current = true;
    putInto(box.current, value);
    isPutThere.current = false;
  }, [box, value]);
  return (
    <textarea
      {...rest}
      ref={box}
      defaultValue={first}
      onChange={(event) => {
        if (!isPutThere.current) onValue(event.target.value);
      }}
    />
  );
}

/** Only where the field has the focus does the browser remember the change, so it has it for as long. */
function putInto(box: HTMLTextAreaElement, value: string) {
  const wanted = value.replace(/\r\n?/g, "\n");
  if (box.value === wanted) return;
  const { start, endBefore, endAfter } = changedRange(box.value, wanted);
  const { activeElement } = document;
  const caret = [box.selectionStart, box.selectionEnd].map((at) =>
    at >= endBefore ? at + endAfter - endBefore : Math.min(at, start),
  );
  box.focus({ preventScroll: true });
  // Moved away first: what is put where the caret stands would be one step with what was typed there.
  box.setSelectionRange(0, box.value.length);
  box.setSelectionRange(start, endBefore);
  const put = wanted.slice(start, endAfter);
  document.execCommand(put === "" ? "delete" : "insertText", false, put);
  if (box.value !== wanted) box.value = wanted;
  box.setSelectionRange(caret[0] ?? endAfter, caret[1] ?? endAfter);
  if (activeElement === box) return;
  if (activeElement instanceof HTMLElement && activeElement !== document.body)
    activeElement.focus({ preventScroll: true });
  else box.blur();
}

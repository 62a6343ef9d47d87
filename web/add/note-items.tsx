import { todayHere } from "#web/people/shown.ts";
import { NoteItem } from "./note-item.tsx";
import type { useConfirming } from "./use-confirming.ts";

type NoteItemsProps = Pick<
  ReturnType<typeof useConfirming>,
  "items" | "names" | "left" | "change" | "leave"
> & {
  readonly label?: string | undefined;
};

/** All that a note seems to say, each to confirm, to change or to leave out. */
export function NoteItems({ items, names, left, change, leave, label }: NoteItemsProps) {
  return (
    <ul aria-label={label} aria-live="polite" className="flex flex-col gap-3">
      {items.map(({ key, item }) => (
        <NoteItem
          key={key}
          item={item}
          names={names}
          today={todayHere()}
          left={left.has(key)}
          onItem={(next) => change(key, next)}
          onLeft={(out) => leave(key, out)}
        />
      ))}
    </ul>
  );
}

import { Chip } from "#web/design/chip.tsx";
import type { markedIn } from "./marks.ts";

/** What was marked in the notes, each as a slip with what it is. */
export function Marked({ marked }: { readonly marked: ReturnType<typeof markedIn> }) {
  return (
    <ul aria-label="Marked" aria-live="polite" className="flex flex-wrap gap-2 empty:hidden">
      {marked.map(({ kind, text }) => (
        <li key={kind + text} className="min-w-0 max-w-full">
          <Chip>
            <span className="shrink-0 font-[550]">{kind}</span>
            <bdi className="min-w-0 break-words">{text}</bdi>
          </Chip>
        </li>
      ))}
    </ul>
  );
}

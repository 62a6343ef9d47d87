import { Button } from "#web/design/button.tsx";
import { Chip } from "#web/design/chip.tsx";
import { Icon } from "#web/design/icon.tsx";
import type { Mark } from "./marks.ts";

type Props = {
  readonly marked: readonly Mark[];
  readonly takeBack: (mark: Mark) => Promise<void>;
};

/** What was marked in the notes, each as a slip with what it is; a slip made by mistake is taken back on it. */
export function Marked({ marked, takeBack }: Props) {
  return (
    <ul aria-label="Marked" aria-live="polite" className="flex flex-wrap gap-2 empty:hidden">
      {marked.map((mark) => (
        <li key={mark.kind + mark.text} className="min-w-0 max-w-full">
          <Chip>
            <span className="shrink-0 font-[550]">{mark.kind}</span>
            <bdi className="min-w-0 break-words">{mark.text}</bdi>
            <Button
              kind="plain"
              className="-my-2 -me-3 shrink-0"
              aria-label={`Take back “${mark.text}” as ${mark.kind.toLowerCase()}`}
              onClick={() => void takeBack(mark)}
            >
              <Icon name="close" />
            </Button>
          </Chip>
        </li>
      ))}
    </ul>
  );
}

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { KeyHint } from "./key-hint.tsx";

export type MenuEntry = {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly onPick: () => void;
};

type MenuProps = {
  /** Accessible name: "More for Ana". */
  readonly label: string;
  /** What the button shows; the label itself when left out. */
  readonly trigger?: ReactNode;
  /** Groups, drawn apart by a line. */
  readonly groups: readonly (readonly MenuEntry[])[];
};

/** Further actions on one thing. Its code is the heaviest here: import it only in lazily loaded routes. */
export function Menu({ label, trigger, groups }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger className="button" data-kind="plain" aria-label={trigger ? label : undefined}>
        {trigger ?? label}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={6} align="end">
          <Base.Popup className="raised arrives min-w-52 py-2">
            {groups.map((group, index) => (
              <Base.Group
                key={group[0]?.label ?? index}
                className={index === 0 ? "" : "mt-2 border-line border-t pt-2"}
              >
                {group.map((entry) => (
                  <Base.Item
                    key={entry.label}
                    onClick={entry.onPick}
                    className="flex min-h-11 cursor-pointer items-center justify-between gap-6 px-4 outline-none data-highlighted:bg-wash"
                  >
                    {entry.label}
                    {entry.keys ? <KeyHint keys={entry.keys} /> : null}
                  </Base.Item>
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

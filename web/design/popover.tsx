import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";

type PopoverProps = {
  /** The button's words. */
  readonly trigger: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
};

/** A slip of paper beside its button, for something short to read or set. */
export function Popover({ trigger, title, children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger className="button" data-kind="plain">
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={6} collisionPadding={16}>
          <Base.Popup className="raised arrives max-w-[min(24rem,calc(100vw-2rem))] px-5 py-4">
            <Base.Title className="font-[550]">{title}</Base.Title>
            <div className="text-ink-soft">{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

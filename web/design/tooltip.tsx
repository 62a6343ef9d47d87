import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { KeyHint } from "./key-hint.tsx";

type TooltipProps = {
  /** The same words as the control's `aria-label`. */
  readonly says: string;
  readonly keys?: string | undefined;
  /** One control, usually an icon button. */
  readonly children: ReactElement<Record<string, unknown>>;
};

/** The name of a control that shows only a mark. Prefer words on the control itself. */
export function Tooltip({ says, keys, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={6}>
          <Base.Popup className="raised arrives flex items-center gap-2 px-3 py-1 text-small">
            {says}
            {keys ? <KeyHint keys={keys} /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

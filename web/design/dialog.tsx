import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { Icon } from "./icon.tsx";

type DialogProps = {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly title: string;
  /** The title is read aloud but not drawn, where the content says it (the command palette). */
  readonly quietTitle?: boolean | undefined;
  readonly lead?: ReactNode;
  /** A sheet in the middle, or a drawer from the end side (from below on a phone). */
  readonly from?: "middle" | "end" | undefined;
  /** What has the focus when it opens; the first control where nothing is named. */
  readonly focus?: RefObject<HTMLElement | null> | undefined;
  readonly children: ReactNode;
  /** Buttons; the one that acts stands first and is the screen's primary while the dialog is open. */
  readonly foot?: ReactNode;
};

/**
 * Something to settle before going on, on a sheet of its own. Escape and a press beside it close it, and focus goes
 * back where it was. Not for "are you sure?": do it and offer Undo with `say`. Import it with the route, not the shell.
 */
export function Dialog({
  open,
  onOpen,
  title,
  quietTitle,
  lead,
  from = "middle",
  focus,
  children,
  foot,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpen}>
      <Base.Portal>
        <Base.Backdrop className="veil z-40" />
        <Base.Popup
          data-side={from}
          initialFocus={focus}
          className={`raised arrives fixed z-50 flex flex-col ${PLACES[from]}`}
        >
          <div className={quietTitle ? "sr-only" : "flex items-start justify-between gap-4 px-6 pt-5"}>
            <div>
              <Base.Title className="font-[460] font-serif text-lead">{title}</Base.Title>
              {lead ? <Base.Description className="text-ink-soft">{lead}</Base.Description> : null}
            </div>
            <Base.Close className="button -me-3 -mt-1" data-kind="plain" aria-label="Close">
              <Icon name="close" />
            </Base.Close>
          </div>
          <div className={quietTitle ? "min-h-0 overflow-auto" : "min-h-0 grow overflow-auto px-6 py-4"}>
            {children}
          </div>
          {foot ? <div className="flex flex-wrap gap-3 px-6 pt-2 pb-5">{foot}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const PLACES = {
  middle: "inset-x-4 top-[12dvh] mx-auto max-h-[76dvh] max-w-measure",
  end: "inset-x-0 bottom-0 max-h-[85dvh] sm:inset-x-auto sm:end-0 sm:top-0 sm:h-dvh sm:max-h-none sm:w-[28rem]",
} as const;

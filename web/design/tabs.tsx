import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export type TabPage = { readonly value: string; readonly label: ReactNode; readonly content: ReactNode };

type TabsProps = {
  readonly label: string;
  readonly pages: readonly TabPage[];
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** A few views of the same thing, such as three wordings of a letter. The thread runs under the open one. */
export function Tabs({ label, pages, value, onValue }: TabsProps) {
  return (
    <Base.Root value={value} onValueChange={(next) => onValue(String(next))} className="flex flex-col gap-6">
      <Base.List
        data-print="none"
        aria-label={label}
        className="flex gap-5 sm:gap-6 overflow-x-auto border-line border-b"
      >
        {pages.map((page) => (
          <Base.Tab
            key={page.value}
            value={page.value}
            className="min-h-11 shrink-0 border-thread pb-[2px] text-ink-soft hover:text-ink data-active:border-b-2 data-active:pb-0 data-active:text-ink"
          >
            {page.label}
          </Base.Tab>
        ))}
      </Base.List>
      {pages.map((page) => (
        <Base.Panel key={page.value} value={page.value}>
          {page.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

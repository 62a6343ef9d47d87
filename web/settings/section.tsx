import { type ReactNode, useId } from "react";

type SectionProps = { readonly title: string; readonly lead?: string; readonly children: ReactNode };

/** One part of the settings, named by its heading. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5 border-line border-t pt-8">
      <div>
        <h2 id={id}>{title}</h2>
        {lead ? <p className="text-ink-soft">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

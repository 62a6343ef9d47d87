import { type ReactNode, useEffect, useId, useState } from "react";

type SectionProps = { readonly title: string; readonly lead?: string; readonly children: ReactNode };

/** One part of the settings, named by its heading. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-section={title}
      className="flex flex-col gap-5 border-line border-t pt-8"
    >
      <div>
        <h2 id={id} tabIndex={-1} className="scroll-mt-6">
          {title}
        </h2>
        {lead ? <p className="text-ink-soft">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** The sections of a page by their headings, to go straight to one. */
export function Sections() {
  const [titles, setTitles] = useState<readonly string[]>([]);
  useEffect(() => setTitles(sectionsHere().map(({ dataset }) => dataset["section"] ?? "")), []);
  return (
    <nav
      aria-label="On this page"
      className="flex flex-wrap gap-x-4 gap-y-1 text-small xl:sticky xl:top-8 xl:flex-col"
    >
      {titles.map((title) => (
        <button
          key={title}
          type="button"
          className="min-h-11 text-start text-ink-soft underline-offset-4 hover:text-ink hover:underline xl:min-h-8"
          onClick={() => goTo(title)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

function sectionsHere(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-section]")];
}

function goTo(title: string): void {
  const heading = sectionsHere()
    .find(({ dataset }) => dataset["section"] === title)
    ?.querySelector("h2");
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

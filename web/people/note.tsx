import type { ReactNode } from "react";

type NoteProps = { readonly title: string; readonly children: ReactNode; readonly id?: string };

/** A few lines in the margin, under a small heading. */
export function Note({ title, children, id }: NoteProps) {
  return (
    <div id={id}>
      <h2 className="font-[600] font-sans text-small">{title}</h2>
      {children}
    </div>
  );
}

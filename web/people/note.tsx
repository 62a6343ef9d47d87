import type { ReactNode } from "react";

/** A few lines in the margin, under a small heading. */
export function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h2 className="font-[600] font-sans text-small">{title}</h2>
      {children}
    </div>
  );
}

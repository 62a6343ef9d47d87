import type { ReactNode } from "react";

type EmptyStateProps = {
  readonly title: string;
  /** Teaches by example: what will stand here, in words of the user's own stage. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A page with nothing on it yet is an invitation. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="flex max-w-measure flex-col gap-4 py-4">
      <h2>{title}</h2>
      <div className="flex flex-col gap-3 text-ink-soft">{children}</div>
      {action ? <div className="pt-2">{action}</div> : null}
    </section>
  );
}

/** An example of the user's own future writing: set as writing, and marked as an example. */
export function Example({ children }: { readonly children: ReactNode }) {
  return (
    <p className="border-line border-s-2 ps-4 font-serif text-ink italic">
      <span className="sr-only">For example: </span>
      {children}
    </p>
  );
}

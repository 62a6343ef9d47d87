import type { ReactNode } from "react";

type CalloutProps = {
  readonly title?: string | undefined;
  readonly children: ReactNode;
  /** Spoken as it appears: for something that happened after the page was read. */
  readonly live?: boolean | undefined;
};

/** A remark beside the matter at hand, in full sentences. */
export function Callout({ title, children, live }: CalloutProps) {
  return (
    <div role={live ? "status" : undefined} className="max-w-measure border-thread border-s-2 py-1 ps-4">
      {title ? <p className="font-[550]">{title}</p> : null}
      {children}
    </div>
  );
}

type ProblemProps = {
  /** What happened: "The file could not be read." */
  readonly what: string;
  /** What is safe: "Nothing was changed." */
  readonly safe: string;
  /** What to do now, in words or as a button. */
  readonly todo: ReactNode;
};

/** Something went wrong: what happened, what is safe, what to do. Announced; never red. */
export function Problem({ what, safe, todo }: ProblemProps) {
  return (
    <div role="alert" className="sheet max-w-measure border-s-4 border-s-ink px-6 py-4">
      <p className="font-[550]">{what}</p>
      <p>{safe}</p>
      <div className="mt-2">{todo}</div>
    </div>
  );
}

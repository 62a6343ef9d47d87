/** One line of the program that keeps somebody out, and the tests that hold it. */
export type Guard = {
  /** What it keeps from happening, as `docs/security.md` would say it. */
  readonly against: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly line: string;
  /** The same without the guard; the program still runs. */
  readonly without: string;
  /** Test files, at least one of whose tests must fail without it. Those under `test/journeys` run the built program. */
  readonly seenBy: readonly string[];
};

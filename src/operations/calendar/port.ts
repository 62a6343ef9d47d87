/** A calendar that other programs may subscribe to under an address that nobody can guess. */
export type Feed = {
  readonly state: () => Promise<{ readonly names: boolean; readonly madeAt: number } | null>;
  /** Its path, told this once. */
  readonly open: (names: boolean) => Promise<string>;
  readonly close: () => Promise<void>;
};

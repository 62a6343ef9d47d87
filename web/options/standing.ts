import type { VerdictKind } from "#options/option.ts";

/** Where one can stand on a career: how it is said, and how it is chosen. */
export const STANDING: Record<
  VerdictKind,
  { readonly said: string; readonly choose: string; readonly hint: string }
> = {
  undecided: { said: "Undecided", choose: "Undecided", hint: "You are still finding out." },
  pursue: { said: "Pursuing", choose: "Pursue it", hint: "Worth your next steps." },
  park: { said: "Parked", choose: "Park it", hint: "Not now; it stays here, and so do its people." },
  "ruled-out": { said: "Ruled out", choose: "Rule it out", hint: "A result, and the earlier the better." },
};

import { holds } from "./doings.ts";

/** What is no operation and belongs to no page: the look, the sample network, the keys. */
export const AROUND = [
  {
    does: "sample",
    label: "Look round in a sample network",
    words: "look around example demo try invented people tour test",
  },
  { does: "own", label: "Leave the sample network", words: "go to your own back exit sample example demo" },
  { does: "dark", label: "Dark pages", words: "theme dark mode night black colours colors appearance" },
  { does: "light", label: "Light pages", words: "theme light mode day white colours colors appearance" },
  { does: "system", label: "Light or dark, as the system", words: "theme auto default appearance" },
] as const;

export type Around = (typeof AROUND)[number];

/** What of it answers to what was typed; of the two networks only the other one can be gone to. */
export function aroundFor(wanted: string, network: "me" | "sample"): readonly Around[] {
  const here = network === "sample" ? "sample" : "own";
  return AROUND.filter(({ does, label, words }) => does !== here && holds(`${label} ${words}`, wanted));
}

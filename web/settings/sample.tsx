import { readNetwork } from "#web/client/network.ts";
import { LookRound } from "#web/shell/look-round.tsx";
import { Section } from "./section.tsx";

/** The way into the sample network, long after the first minutes. */
export function Sample() {
  if (readNetwork() === "sample") return null;
  return (
    <Section
      title="Sample network"
      lead="Thirty invented people with their letters and talks, to try anything on. They are kept apart from yours, and nothing that you do there changes your book."
    >
      <p>
        <LookRound words="Look round in the sample network" />
      </p>
    </Section>
  );
}

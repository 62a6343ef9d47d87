import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { type Voice, voicesBehind } from "./voices.ts";

const [ana, imre, lea] = ["ana", "imre", "lea"] as unknown as readonly [PersonId, PersonId, PersonId];

describe("the voices behind a verdict", () => {
  const voice = (personId: PersonId, employer: string | null): Voice => ({
    personId,
    name: personId,
    employer,
  });

  it("[R20] points out fewer than three, each person counted once", () => {
    expect(voicesBehind([], "pursue").warning).toBe("It is your own view; nobody has told you about it.");
    expect(voicesBehind([], "undecided").warning).toBeNull();
    expect(voicesBehind([voice(ana, "EMBL"), voice(ana, "EMBL")], "pursue").warning).toBe(
      "This rests on one voice, ana. Two more would make it steadier.",
    );
    expect(voicesBehind([voice(ana, "EMBL"), voice(imre, "Embl ")], "pursue").warning).toContain(
      "both from EMBL",
    );
  });

  it("[R21] says what a settled one rests on, and sends nobody on to more voices", () => {
    expect(voicesBehind([voice(ana, "EMBL")], "ruled-out").warning).toBe("This rests on one voice, ana.");
    const three = [voice(ana, "EMBL"), voice(imre, "embl"), voice(lea, "EMBL")];
    expect(voicesBehind(three, "park").warning).toBe("All three voices are from EMBL.");
  });

  it("[R20] points out three from one employer, and claims nothing where one employer is not known", () => {
    const three = [voice(ana, "EMBL"), voice(imre, "embl"), voice(lea, "EMBL")];
    expect(voicesBehind(three, "pursue").warning).toBe(
      "All three voices are from EMBL. Somebody elsewhere may see it otherwise.",
    );
    expect(voicesBehind([...three.slice(0, 2), voice(lea, null)], "pursue").warning).toBeNull();
    expect(voicesBehind([...three.slice(0, 2), voice(lea, "Institut Curie")], "pursue").warning).toBeNull();
  });
});

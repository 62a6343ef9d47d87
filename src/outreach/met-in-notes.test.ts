import { expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import { FORMS } from "./draft.ts";
import { metInNotes } from "./met-in-notes.ts";
import { facts } from "./testing.ts";

it.each([
  ["met at retreat", "met at retreat"],
  ["Likes rowing. Met at EMBO workshop.", "Met at EMBO workshop"],
  ["PI in Graz\nkennengelernt auf der Tagung 2024", "kennengelernt auf der Tagung 2024"],
  ["Beim Retreat kennengelernt", "Beim Retreat kennengelernt"],
  ["rencontrée au congrès de Lyon", "rencontrée au congrès de Lyon"],
  ["nos conocimos en el taller", "nos conocimos en el taller"],
  ["has not met Bo", ""],
  ["met her deadline", ""],
  ["", ""],
])("of “%s” it is “%s” that tells where two met", (notes, said) => {
  expect(metInNotes(notes)).toBe(said);
});

it("[R41] offers a note on where we met for the gap that asks for it, and says it to nobody by itself", () => {
  const them = { ...facts("acquaintance", {}).them, role: "", organization: "", howMet: "" };
  for (const form of FORMS) {
    const said = composeLetter(
      facts("acquaintance", { them: { ...them, metNote: "met at [the] retreat" } }),
      {
        ...{ kind: "request", form, seed: 1 },
      },
    ).body;
    const bare = composeLetter(facts("acquaintance", { them }), { kind: "request", form, seed: 1 }).body;
    if (bare.includes("[where you met"))
      expect(said, form).toMatch(/\[where you met[^\]]*; your note: met at/);
    else expect(said).toBe(bare);
    expect(said.replace(/\[[^\]]*\]/g, "")).not.toContain("retreat");
  }
});

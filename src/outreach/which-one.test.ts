import { expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import { facts, findings, request } from "./testing.ts";

it.each(["You wrote a paper that I read with pleasure.", "You gave a talk that I heard."])(
  "[R30] “%s” is no reason yet, and the check asks which one it was",
  (bare) => {
    const them = { ...facts("stranger").them, howMet: bare };
    const letter = composeLetter(facts("stranger", { them }), request);
    expect(letter.missing.map(({ hint }) => hint)).toContain("what of it stayed with you");
    const [begin = "", end = ""] = letter.body.split(/I (?:read|heard) your .*?stayed with you\]\./);
    const kept = { ...letter, body: `${begin}${bare}${end}` };
    expect(findings(kept, "stranger").find(({ check }) => check === "why-you")).toMatchObject({
      rule: "R30",
      words: { text: bare },
    });
    const told = { ...letter, body: `${begin}I read your paper on wheat roots twice.${end}` };
    expect(findings(told, "stranger").map(({ check }) => check)).not.toContain("why-you");
  },
);

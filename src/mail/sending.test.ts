import { expect, it } from "vitest";
import { keepsCopies, suggestedFor } from "./providers.ts";
import { copyInWords } from "./sending.ts";

it("the two large providers keep a copy of what goes out by themselves, whatever the address; of others that is not known", () => {
  const addresses = ["ana@gmail.com", "ana@outlook.com", "ana@gmx.net", "ana@university.example"];
  expect(addresses.filter((each) => keepsCopies(suggestedFor(each).smtp))).toEqual([
    "ana@gmail.com",
    "ana@outlook.com",
  ]);
  for (const signIn of ["google", "microsoft"] as const)
    expect(keepsCopies(suggestedFor("ana@university.example", signIn).smtp)).toBe(true);
});

it("where the copy lies is told in a sentence, and that the letter went where there is none", () => {
  expect(copyInWords({ kind: "kept", folder: "Gesendet" })).toBe(
    "A copy lies in “Gesendet” of your mailbox.",
  );
  expect(copyInWords({ kind: "theirs" })).toContain("Your provider keeps a copy");
  expect(copyInWords({ kind: "no-folder" })).toContain("no copy lies there");
  expect(copyInWords({ kind: "trouble", says: "It took too long." })).toBe(
    "It went out, and no copy could be put among what you sent. It took too long.",
  );
});

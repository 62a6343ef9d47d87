import { expect, it } from "vitest";
import { composeLetter } from "../compose.ts";
import type { LetterFacts } from "../facts.ts";
import { facts, request } from "../testing.ts";

it("[R53] names who it is about as people do: what they are between commas, where they are with the name", () => {
  const asking = (thirdIs: string, kind: "introduction" | "opt-in") =>
    composeLetter(facts("known", { third: "Hal Middle", thirdIs }), { ...request, kind }).body;
  expect(asking("at Kappa", "introduction")).toContain("ask Hal Middle at Kappa whether I may write?");
  expect(asking("Chemist", "introduction")).toContain("ask Hal Middle, a chemist, whether I may write?");
  expect(asking("at Kappa", "opt-in")).toContain("introduce you to Hal Middle at Kappa?");
  expect(asking("", "opt-in")).toContain("introduce you to Hal Middle, [who that is]?");
});

it("[R53] tells neither of two what was noted of the other, before both have said yes", () => {
  const about = (reason: string, them = "Ana Ruiz") =>
    composeLetter(
      {
        ...facts("known", { third: "Imre Kovács", thirdIs: "a chemist", reason }),
        them: { ...facts("known").them, name: them },
      },
      { ...request, kind: "opt-in" },
    ).body;
  expect(about("Bo gives cryo-EM talks", "Bo Lind")).toContain(
    "[why the two should meet; your note: Bo gives cryo-EM talks]",
  );
  expect(about("Imre needs help with cryo-EM")).toContain(
    "[why the two should meet, without what either told you; your note: Imre needs help with cryo-EM]",
  );
  expect(about("You both work on membranes")).toContain("You both work on membranes.");
});

it("[R53] says no note to whom it is about as it was worded for the introducer, but turned round or as a gap", () => {
  const toFrida = (reason: string, kind: "request" | "reminder" | "thanks" = "request") =>
    composeLetter(
      {
        ...facts("acquaintance", { introducer: "Ana Ruiz", third: "Ana Ruiz", reason, reasonOfThem: true }),
        them: { ...facts("acquaintance").them, name: "Frida Berg" },
      },
      { ...request, kind },
    ).body;
  expect(toFrida("she examines what I might write")).toContain("You examine what I might write.");
  expect(toFrida("I would like to hear how an examiner reads")).toContain(
    "I would like to hear how an examiner",
  );
  for (const note of [
    "she examines what you used to write",
    "she knows her way round the office",
    "Frida examines patents",
    "they read what I write",
    "an examiner with a sense of humour",
  ]) {
    expect(toFrida(note)).toContain(`; your note: ${note}]`);
    expect(
      toFrida(note)
        .replaceAll(/\[[^\]]*\]/g, "")
        .toLowerCase(),
    ).not.toContain(note.toLowerCase());
  }
});

it("[R53] leaves a gap where two read the same words, and she could be either of them", () => {
  const two = facts("known", {
    third: "Imre Kovács",
    thirdIs: "a chemist",
    reason: "she works on membranes too",
  });
  for (const kind of ["opt-in", "joining"] as const)
    expect(composeLetter(two, { ...request, kind }).body).toContain(
      "; your note: she works on membranes too]",
    );
  expect(composeLetter(two, { ...request, kind: "introduction" }).body).toContain(
    "She works on membranes too.",
  );
});

it("[R53] introduces two by the names that it calls them, a professor with the title [R24]", () => {
  const joining = (name: string, third: string) =>
    composeLetter(
      {
        ...facts("acquaintance", { third, thirdIs: "a chemist" }),
        them: { ...facts("acquaintance").them, name },
      },
      { ...request, kind: "joining" },
    );
  const formal = joining("Prof. Dr. Helga Brandt", "Imre Kovács");
  expect(formal.subject).toBe("Introducing Professor Brandt and Imre Kovács");
  expect(formal.body).toContain("Dear Professor Brandt, dear Imre,");
  expect(formal.body).toContain("Professor Brandt, Imre Kovács is a chemist. Imre, Professor Brandt is");
  const turned = joining("Imre Kovács", "Prof. Dr. Helga Brandt");
  expect(turned.subject).toBe("Imre, meet Professor Brandt");
  expect(turned.body).toContain("Professor Brandt, Imre Kovács is");
});

const asking = (more: Partial<LetterFacts>, form: "email" | "message" = "email") =>
  composeLetter(facts("known", { third: "Hal Middle", thirdIs: "at Kappa", career: "", ...more }), {
    ...{ ...request, form },
    kind: "introduction",
  });

it("[R53] asks once what I would like to understand, where nothing tells: in the paragraph to pass on", () => {
  const open = asking({ thirdIs: "", reason: "You both row." });
  expect(open.missing.map(({ hint }) => hint)).toEqual(["what you would like to understand"]);
  expect(open.body).toMatch(/whether I may write\? You both row\./);
  expect(open.body).toMatch(/^> .*would like to understand \[what you would like to understand\]/m);
  const patents = asking({ career: "Patent law", reason: "" });
  expect(patents.missing).toEqual([]);
  expect(patents.body).toContain("I would like to understand what it is like to work in patent law.");
});

it.each(["email", "message"] as const)(
  "[R53] says in the paragraph to pass on why it is them, as a letter to them would: %s",
  (form) => {
    const passed = (more: Partial<LetterFacts>) => asking(more, form).body;
    const reason = "He moved to Kappa from a core facility, and I would like to know what he would do again";
    expect(passed({ reason })).toContain(
      "You moved to Kappa from a core facility, and I would like to know what you would do again.",
    );
    expect(passed({ reason })).toContain("He moved to Kappa");
    expect(passed({ reason: "She leads a team of people who came from the bench" })).toContain(
      "You lead a team of people who came from the bench. I would like to understand what your work is really like.",
    );
    expect(passed({ thirdIs: "a patent examiner at Kappa", career: "Patent law" })).toContain(
      "You came to mind because you are a patent examiner at Kappa, and I would like to understand what it is like to work in patent law.",
    );
    // Of words in which another may be meant nothing is made.
    expect(passed({ reason: "He hired Bo, and I would like to know how he works" })).toContain(
      "You came to mind because you work at Kappa,",
    );
  },
);

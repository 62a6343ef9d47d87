import { expect, it } from "vitest";
import { foldText } from "#people/fold.ts";
import { readPattern } from "./command.ts";
import { chooseAmong, nounOf } from "./noun.ts";

const ana = { id: "1", name: "Ana Silva", apart: "postdoc" };
const anna = { id: "2", name: "Anna Weber", apart: "" };
const twin = { id: "3", name: "Ana Silva", apart: "postdoc" };
const choose = (typed: string, ...found: (typeof ana)[]) => chooseAmong(typed, found, "Nobody.", foldText);

it("takes the only one found", () => {
  expect(choose("an", ana)).toEqual({ kind: "id", id: "1" });
});

it("takes the one whose whole name was typed, whatever its accents", () => {
  expect(choose("ána silva", ana, anna)).toEqual({ kind: "id", id: "1" });
});

it("takes the one whose first word was typed before those with longer ones", () => {
  const [ruiz, anabel, juliana] = ["Ana Ruiz", "Anabel Li", "Juliana Ana Costa"].map((name, at) => ({
    ...ana,
    id: `${at}`,
    name,
  })) as [typeof ana, typeof ana, typeof ana];
  expect(choose("ana", anabel, ruiz, juliana)).toEqual({ kind: "id", id: "0" });
  expect(choose("ana", anabel, ruiz, juliana, ana)).toMatchObject({ failure: { kind: "ambiguous" } });
});

it("tells two conversations with one person apart by what they are about, and by their ids", () => {
  const talks = ["planned, their career", "planned, a new position"].map((apart, at) => ({
    id: `0000000${at}`,
    name: "Ana Ruiz",
    apart,
  }));
  expect(choose("ana", ...talks)).toMatchObject({
    failure: {
      says: expect.stringContaining(
        "Ana Ruiz (planned, their career) 00000000 or Ana Ruiz (planned, a new position) 00000001",
      ),
    },
  });
});

it("names the candidates in a sentence where several fit", () => {
  expect(choose("an", ana, anna)).toMatchObject({
    failure: {
      kind: "ambiguous",
      says: "“an” could be Ana Silva (postdoc) or Anna Weber. Write more of the name, or the id.",
    },
  });
});

it("tells namesakes apart by their ids", () => {
  expect(choose("ana silva", ana, twin)).toMatchObject({
    failure: { says: expect.stringContaining("Ana Silva (postdoc) 1 or Ana Silva (postdoc) 3") },
  });
});

it("counts candidates that no sentence can hold", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ id: `${at}`, name: `Ana ${at}`, apart: "" }));
  expect(choose("ana", ...many)).toMatchObject({
    failure: {
      says: "“ana” could be Ana 0, Ana 1, Ana 2, Ana 3, Ana 4 or 4 more. Write more of the name, or the id.",
    },
  });
});

it("knows which fields may be given by name", () => {
  const of = (operation: string, field: string) =>
    nounOf(readPattern("x", "", { kind: "operation", operation }), field);
  expect(of("person.show", "id")).toBe("person");
  expect(of("advice.record", "personId")).toBe("person");
  expect(of("interview.held", "id")).toBe("interview");
  expect(of("draft.sent", "id")).toBe("draft");
  expect(of("draft.takeBack", "id")).toBe("sent letter");
  expect(of("organization.leavePlaces", "ids")).toBe("person");
  expect(of("organization.leaveFields", "ids")).toBe("organization");
  expect(of("question.remove", "ids")).toBeUndefined();
  expect(of("touch.remove", "id")).toBeUndefined();
  expect(of("person.add", "name")).toBeUndefined();
});

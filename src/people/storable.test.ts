import { expect, it } from "vitest";
import { storable, storableAll } from "./storable.ts";

it("leaves good text alone, takes NUL away and replaces half a surrogate pair", () => {
  expect(storable("Zoë 🚀\n")).toBe("Zoë 🚀\n");
  expect(storable("A\u0000na \ud800!")).toBe("Ana \ufffd!");
});

it("mends every text within a value, and answers a good one as it is", () => {
  const bad = { name: "A\u0000", gives: [{ text: "b\udc00", kind: 1 }, null], on: true };
  expect(storableAll(bad)).toEqual({ name: "A", gives: [{ text: "b\ufffd", kind: 1 }, null], on: true });
  const good = { name: "Ana", gives: [{ text: "b" }] };
  expect(storableAll(good)).toBe(good);
});

it("is not exhausted by what is nested without end", () => {
  expect(() => storableAll(JSON.parse(`${"[".repeat(200_000)}"a"${"]".repeat(200_000)}`))).not.toThrow();
});

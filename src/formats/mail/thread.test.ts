import { expect, it } from "vitest";
import { answeredBy } from "./thread.ts";

it("reads the ids of all the messages that a message answers, once each and however folded", () => {
  const head =
    "From: ana@example.org\r\nReferences: <first@x>\r\n\t<second@x> <first@x>\r\nIn-Reply-To: (yours of 3 May) <second@x>\r\nX-In-Reply-To: <no@x>";
  expect(answeredBy(head)).toEqual(["first@x", "second@x"]);
  expect(answeredBy("From: ana@example.org\nIn-Reply-To: your letter of yesterday")).toEqual([]);
});

it("keeps the last of very many", () => {
  const many = Array.from({ length: 500 }, (_, at) => `<${at}@x>`).join(" ");
  expect(answeredBy(`References: ${many}`)).toHaveLength(50);
  expect(answeredBy(`References: ${many}`).at(-1)).toBe("499@x");
});

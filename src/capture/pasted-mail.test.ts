import { describe, expect, it } from "vitest";
import { kindOfTyped } from "./kind-of-typed.ts";
import { noteReader } from "./testing.ts";

const read = await noteReader();
const BODY = `Dear Noor,

happy to talk. Could we meet on Wednesday at 3pm? And do apply for the June course.

Best
Ana`;

describe("a letter that was pasted with its head [R9]", () => {
  it.each([
    `From: Ana Ruiz <ana@example.org>\nDate: Tue, 24 Nov 2026 10:00\nTo: noor@example.org\nSubject: Re: Your work\n\n${BODY}`,
    `Von: "Ana Ruiz" <ana@example.org>\nGesendet: 24.11.2026 10:00\nAn: noor@example.org\nBetreff: Re: Your work\n\n${BODY}`,
  ])("is kept whole, with whoever wrote it, and the day", (mail) => {
    expect(kindOfTyped(mail)).toBe("note");
    expect(read(mail)).toMatchObject({
      people: [{ name: "Ana Ruiz", email: "ana@example.org" }],
      items: [
        {
          kind: "touch",
          by: "mail",
          direction: "in",
          on: "2026-11-24",
          people: ["p1"],
          text: `Re: Your work: ${BODY}`,
        },
      ],
      unread: [],
    });
  });

  it("has the address for a name where there is none, and today where no day is read", () => {
    expect(read(`From: ana@example.org\nSubject: Hello\n\n${BODY}`)).toMatchObject({
      people: [{ name: "ana@example.org", email: "ana@example.org" }],
      items: [{ on: "2026-11-25" }],
    });
  });

  it.each([
    "Name: Ana Ruiz\nCompany: Lumen\nE-mail: ana@example.org",
    "From: Ana Ruiz <ana@example.org>\nCompany: Lumen",
    "From: Ana Ruiz <ana@example.org>",
  ])("is none where only somebody stands there: %s", (text) => {
    expect(kindOfTyped(text)).toBe("person");
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { readBlock, readPasted } from "./read-pasted.ts";

/** What was read, without what says nothing. */
const read = (...lines: readonly string[]) =>
  Object.fromEntries(Object.entries(readPasted(lines.join("\n"))).filter(([, value]) => value !== ""));

it("reads a profile copied off its page, without the page's own words", () => {
  expect(
    read(
      "Ana Ruiz",
      "(She/Her)",
      "· 2nd",
      "Group leader at Lumen | Optics | ex-EMBL",
      "Lyon, France · Contact info",
      "500+ connections",
      "Message",
      "About",
      "I love light.",
    ),
  ).toEqual({
    ...{ name: "Ana Ruiz", role: "Group leader", organization: "Lumen" },
    notes: "(She/Her)\nOptics, ex-EMBL\nLyon, France\nAbout\nI love light.",
  });
  expect(read("Imre Kovács", "1st degree connection", "Patents, plainly said", "1,234 followers")).toEqual({
    name: "Imre Kovács",
    role: "Patents, plainly said",
  });
});

it("reads what stands in the fields of a form, or at the head of a letter", () => {
  expect(
    read(
      "Name: Ruiz, Ana",
      "Title: Postdoc",
      "Company: Lumen",
      "Tel.: +1 617 555 0105",
      "E-Mail: ana@example.org",
    ),
  ).toEqual({
    name: "Ana Ruiz",
    role: "Postdoc",
    organization: "Lumen",
    phone: "+1 617 555 0105",
    email: "ana@example.org",
  });
  expect(
    read("From: Ana Ruiz <ana@example.org>", "Sent: Monday", "To: imre@example.org", "", "Hello!"),
  ).toEqual({
    name: "Ana Ruiz",
    email: "ana@example.org",
    notes: "Sent: Monday\nTo: imre@example.org\nHello!",
  });
});

it("takes an ORCID for no number, keeps it, and takes a signature that has one for a signature", () => {
  expect(
    read(
      "Best,",
      "Ana",
      "",
      "Ana Ruiz (she/her)",
      "PhD candidate",
      "University of Pécs",
      "ORCID: 0000-0002-1825-0097",
    ),
  ).toEqual({
    name: "Ana Ruiz",
    role: "PhD candidate",
    organization: "University of Pécs",
    notes: "ORCID: 0000-0002-1825-0097\n(she/her)",
  });
  expect(read("Jörg Müller", "Abteilungsleiter", "Beispiel GmbH", "Telefon: 0221 / 123-0")).toMatchObject({
    phone: "0221 123-0",
  });
});

it("lets a way to reach somebody stand for a name that is not told", () => {
  expect(read("Contact: info@example.org")).toEqual({ name: "info@example.org", email: "info@example.org" });
  expect(read("https://www.linkedin.com/in/ana-ruiz")).toEqual({
    name: "linkedin.com/in/ana-ruiz",
    url: "https://www.linkedin.com/in/ana-ruiz",
  });
  expect(read("+1 617 555 0105")).toEqual({ name: "+1 617 555 0105", phone: "+1 617 555 0105" });
});

it("turns a name round that a letter has family name first, and leaves a place behind a comma", () => {
  expect(read('"Ruiz, Ana" <ana@example.org>')).toEqual({ name: "Ana Ruiz", email: "ana@example.org" });
  expect(read("Ana Ruiz, EMBL <ana@example.org>")).toMatchObject({ name: "Ana Ruiz", organization: "EMBL" });
});

it.each([
  ["12 Main Street, Springfield, IL 62704, USA", { address: "12 Main Street, Springfield, IL 62704, USA" }],
  [
    "Ana Ruiz, EMBL, Meyerhofstraße 1, 69117 Heidelberg, Germany",
    { name: "Ana Ruiz", organization: "EMBL", address: "Meyerhofstraße 1, 69117 Heidelberg, Germany" },
  ],
])("has an address on one line, which is nobody's name: %s", (typed, expected) => {
  expect(read(typed)).toEqual(expected);
});

it("takes no note and no list for one person's block", () => {
  for (const text of [
    "Met Ana Ruiz at EMBL; she knows Imre.",
    "Ana Ruiz\nImre Kovács\nIda Öz",
    "Plan: write to Ana\nThen: rest",
  ])
    expect([text, readBlock(text)]).toEqual([text, undefined]);
});

it("reads a page that ends in empty lines as the same without them, however many there are", () => {
  const page = "Our group\n\n- Dr. Ana Ruiz, group leader, ana@example.org";
  // Minutes, where their number counts twice.
  const more = "\r\n\u2003".repeat(400_000);
  expect(readPasted(page + more)).toEqual(readPasted(page));
  expect(readPasted(page).email).toBe("ana@example.org");
  expect(readPasted(`Ana Ruiz${more}`)).toEqual(readPasted("Ana Ruiz"));
});

it("never throws, whatever is pasted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(Object.values(readPasted(text)).every((value) => typeof value === "string")).toBe(true);
    }),
  );
});

it.each([
  ["Müller, Hans", { name: "Hans Müller" }],
  ["Müller, Hans, EMBL", { name: "Hans Müller", organization: "EMBL" }],
  ["Müller, Hans <hans@example.org>", { name: "Hans Müller", email: "hans@example.org" }],
  ["Ana Ruiz, EMBL, ana@example.org", { name: "Ana Ruiz", organization: "EMBL", email: "ana@example.org" }],
])("reads a family name before its comma as one person: %s", (typed, expected) => {
  expect(read(typed)).toEqual(expected);
});

import { describe, expect, it } from "vitest";
import { contactKey, isOfOffice, isSharedMailbox, isTheirOwn, wayToReach } from "./contact-point.ts";

describe("the key of a LinkedIn profile", () => {
  it("is the same for every address of it", () => {
    for (const address of [
      "https://www.linkedin.com/in/ana-ruiz-b50576a7",
      "http://de.linkedin.com/in/Ana-Ruiz-b50576a7/?originalSubdomain=de",
      "m.linkedin.com/in/ana-ruiz-b50576a7",
      "https://www.linkedin.com/mwlite/in/ana-ruiz-b50576a7/details/experience/",
      "https://hu.linkedin.com/pub/ana-ruiz/a7/576/b50?trk=people",
    ]) {
      expect([address, contactKey("linkedin", address)]).toEqual([address, "ana-ruiz-b50576a7"]);
    }
  });

  it("is none where the address leads to nobody in particular, or a cell says only that there is one", () => {
    for (const address of [
      "https://www.linkedin.com/in/",
      "https://www.linkedin.com/in/?trk=x",
      "https://www.linkedin.com/in",
      "https://www.linkedin.com/in/me/",
      "https://www.linkedin.com/pub/dir/ana/ruiz",
      "https://www.linkedin.com/in/yes",
      "yes",
      "n/a",
    ])
      expect([address, contactKey("linkedin", address)]).toEqual([address, undefined]);
  });

  it("tells namesakes with addresses of the older form apart", () => {
    const [one, other] = ["a7/576/b50", "1/22/333"].map((end) =>
      contactKey("linkedin", `https://www.linkedin.com/pub/ana-ruiz/${end}`),
    );
    expect([one, other]).toEqual(["ana-ruiz-b50576a7", "ana-ruiz-3330221"]);
  });
});

it("knows a mailbox that several read, and no one's whose name begins like one", () => {
  const known = (name: string) => [isOfOffice, isSharedMailbox].map((is) => is(`${name}@lumen.example`));
  for (const name of ["info", "office-berlin", "conference2026", "no-reply"])
    expect([name, ...known(name)]).toEqual([name, true, true]);
  for (const name of ["lab", "family.ruiz"]) expect([name, ...known(name)]).toEqual([name, false, true]);
  for (const name of ["hrvoje", "ana.info", "presser", "labonte"])
    expect([name, ...known(name)]).toEqual([name, false, false]);
});

describe("the key of a phone number", () => {
  it("is its digits, with a leading plus kept, whatever stands about them", () => {
    expect(contactKey("phone", "+49 (30) 2093-0")).toBe("+493020930");
    expect(contactKey("phone", "0049 30 2093 0, ext. 12")).toBe("+49302093012");
  });

  it("may be as short as an extension, which is nobody's own", () => {
    expect(contactKey("phone", "ext. 4711")).toBe("4711");
    expect(isTheirOwn({ kind: "phone", key: "4711" })).toBe(false);
    expect(isTheirOwn({ kind: "phone", key: "20930" })).toBe(true);
  });

  it("is none where the text is no number, however many digits are in it", () => {
    expect(contactKey("phone", "12")).toBeUndefined();
    expect(contactKey("phone", "+33-01-23-45-67 11 5555 555 5555 09 18 27")).toBeUndefined();
    expect(contactKey("phone", `call 030 2093 ${"or write to me instead ".repeat(4)}`)).toBeUndefined();
  });
});

it.each([
  ["ana@lumen.example", "email", "ana@lumen.example"],
  [" <Ana@Lumen.example> ", "email", "ana@lumen.example"],
  ["mailto:ana@lumen.example", "email", "ana@lumen.example"],
  ["+49 30 2093-0", "phone", "+493020930"],
  ["tel:+49302093", "phone", "+49302093"],
  ["+٤٩ ٣٠ ٢٠٩٣", "phone", "+49302093"],
  ["+۴۹ ۳۰ ۲۰۹۳", "phone", "+49302093"],
  ["＋４９ ３０ ２０９３", "phone", "+49302093"],
  ["https://lumen.example/ana", "url", "lumen.example/ana"],
  ["lumen.example/ana", "url", "lumen.example/ana"],
  ["linkedin.com/in/ana-ruiz", "linkedin", "ana-ruiz"],
])("reads %j as a way to reach somebody: %s", (typed, kind, key) => {
  expect(wayToReach(typed, 0)).toMatchObject({ kind, key });
});

it.each(["ana", "ana@", "two words", "1234", "javascript:alert(1)"])("reads %j as none", (typed) => {
  expect(wayToReach(typed, 0)).toBeUndefined();
});

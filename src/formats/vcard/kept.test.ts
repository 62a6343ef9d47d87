import fc from "fast-check";
import { expect, it } from "vitest";
import { keptLine } from "./kept.ts";
import { type Property, readProperty } from "./property.ts";

it("a picture is called by what it is, whatever it is said to be", () => {
  const photo = (type: readonly string[], value: string) =>
    keptLine({ group: "", name: "PHOTO", params: { ENCODING: ["b"], TYPE: type }, value }).slice(0, 30);
  expect(photo([], "/9j/4AAQ")).toBe("PHOTO:data:image/jpeg;base64,/");
  expect(photo(["x-unknown"], "iVBORw0KGgoAAA")).toBe("PHOTO:data:image/png;base64,iV");
  expect(photo(["JPEG"], "R0lGODlh")).toBe("PHOTO:data:image/gif;base64,R0");
});

it("makes a data URI of a photograph that an older card holds", () => {
  const photo = { group: "", name: "PHOTO", params: { ENCODING: ["b"], TYPE: ["JPEG"] }, value: "SGVsbG8=" };
  expect(keptLine(photo)).toBe("PHOTO:data:image/jpeg;base64,SGVsbG8=");
});

it("takes the marks out of a data URI that a card escaped as if it were text", () => {
  const photo = {
    group: "",
    name: "PHOTO",
    params: { VALUE: ["URI"] },
    value: "data:image/jpeg\\;base64\\,SGVsbG8=",
  };
  expect(keptLine(photo)).toBe("PHOTO;VALUE=URI:data:image/jpeg;base64,SGVsbG8=");
});

it("gives a name that no program would read back one that it would", () => {
  const talk = { group: "some.other", name: "X-GOOGLE TALK", params: {}, value: "ana" };
  expect(keptLine(talk)).toBe("some-other.X-GOOGLE-TALK:ana");
});

it("keeps groups and parameters, whatever stands in them", () => {
  const odd = {
    group: "item1",
    name: "X-ICQ",
    params: { TYPE: ["home"], "X-HOW": ['a;"b"'] },
    value: "1\\;2",
  };
  expect(keptLine(odd)).toBe("item1.X-ICQ;TYPE=home;X-HOW=\"a;^'b^'\":1\\;2");
});

it("ends a line within a parameter once, whatever the system it was written on", () => {
  const address = { group: "", name: "ADR", params: { LABEL: ["1 Fő tér\r\nPécs"] }, value: ";;;;;;" };
  expect(keptLine(address)).toBe("ADR;LABEL=1 Fő tér^nPécs:;;;;;;");
});

it("reads back the same, on a single line", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", ";", ":", ",", '"', "^", "\\", "=", "é", "'"),
    maxLength: 9,
  });
  const property = fc.record({
    group: fc.constantFrom("", "item1"),
    name: fc.constantFrom("X-A", "PHOTO"),
    params: fc.dictionary(
      fc.constantFrom("X-B", "PREF"),
      fc.array(
        word.map((text) => `x${text}x`),
        { minLength: 1 },
      ),
    ),
    value: word,
  });
  fc.assert(
    fc.property(property, (each: Property) => {
      const back = readProperty(keptLine(each), false);
      expect({ ...back, params: { ...back?.params } }).toEqual(each);
    }),
  );
  expect(keptLine({ group: "", name: "X-A", params: { B: ["a\r\nFN:x"] }, value: "a\r\nFN:y" })).not.toMatch(
    /[\r\n]/,
  );
});

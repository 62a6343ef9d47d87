import { describe, expect, it } from "vitest";
import { addressOfTexts, textsInAddress } from "./address-texts.ts";

describe("the texts that an address says", () => {
  it.each([
    "1984",
    "2026",
    "true",
    "null",
    "[1,2]",
    '{"a":1}',
    '"Ana Ruiz"',
    "-0",
    "1e3",
    "",
    " a & b = c?#%",
  ])("are texts, also %j, and come back as they were", (text) => {
    const address = addressOfTexts({ title: text });
    expect(textsInAddress(address)).toEqual({ title: text });
  });

  it("are the first of a name that comes twice", () => {
    expect(textsInAddress("?title=Ana&text=b&title=Bo&title=Cy")).toEqual({ title: "Ana", text: "b" });
  });

  it("leave nothing of the program's own to be reached", () => {
    const texts = textsInAddress("?__proto__=x&constructor=y");
    expect(Object.entries(texts)).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  it("that are none leave the address bare", () => {
    expect(addressOfTexts({ title: undefined })).toBe("");
    expect(textsInAddress("")).toEqual({});
  });
});

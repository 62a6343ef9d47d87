import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeAs, decodeText, encodeWestern, looksBinary } from "./decode.ts";
import { readAll } from "./read-all.ts";

const TEXT = "Zoë,Ünal\n";

it("reads UTF-8 with and without a mark", () => {
  const bytes = new TextEncoder().encode(TEXT);
  expect(decodeText(bytes)).toEqual({ text: TEXT, charset: "utf-8" });
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).text).toBe(TEXT);
});

it("reads UTF-16 of both orders, with and without a mark", () => {
  const little = Uint8Array.from([...TEXT].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const big = Uint8Array.from([...TEXT].flatMap((letter) => [0, letter.charCodeAt(0)]));
  expect(decodeText(little)).toEqual({ text: TEXT, charset: "utf-16le" });
  expect(decodeText(big)).toEqual({ text: TEXT, charset: "utf-16be" });
  expect(decodeText(new Uint8Array([0xff, 0xfe, ...little])).text).toBe(TEXT);
  expect(decodeText(new Uint8Array([0xfe, 0xff, ...big])).text).toBe(TEXT);
});

it("reads a line in windows-1252 as such and leaves the others in UTF-8", () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(TEXT), 0x4a, 0xf6, 0x72, 0x67, 0x20, 0x80]);
  expect(decodeText(bytes)).toEqual({ text: `${TEXT}Jörg €`, charset: "mixed" });
});

it("gives back the bytes of what was read as windows-1252, so that a named charset can still be tried", () => {
  expect(decodeAs(encodeWestern("£ód¼") ?? new Uint8Array(), "iso-8859-2")).toBe("Łódź");
  expect(encodeWestern("Łódź")).toBeUndefined();
  expect(decodeAs(new Uint8Array([65]), "no-such-charset")).toBeUndefined();
});

it("turns any bytes into text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decodeText(bytes).text).toBe("string");
    }),
  );
});

it("tells text from what is none", () => {
  expect(looksBinary(new TextEncoder().encode("Name\tE-mail\r\n\u001b[0m"))).toBe(false);
  expect(looksBinary(Uint8Array.from({ length: 200 }, (_, at) => at))).toBe(true);
  expect(looksBinary(new Uint8Array([0x41, 0, 0x42, 0, 0x43, 0, 0x0a, 0]))).toBe(false);
});

it("joins the chunks of a file up to a limit", async () => {
  const chunks = async function* () {
    yield new Uint8Array([1, 2]);
    yield new Uint8Array([3]);
  };
  expect(await readAll(chunks())).toEqual(new Uint8Array([1, 2, 3]));
  expect(await readAll(chunks(), 2)).toBeUndefined();
});

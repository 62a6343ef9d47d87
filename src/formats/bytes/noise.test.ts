import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutNoise } from "./noise.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

it("blanks out what is no text, and says on which line it begins", () => {
  const { bytes, lines } = withoutNoise(bytesOf("FN:Ana\n\u0001\u0002\n\u00ff\u0003\nFN:Imre\n"));
  expect(textOf(bytes)).toBe("FN:Ana\n\r\r\n\r\r\nFN:Imre\n");
  expect(lines).toEqual([2]);
});

it("gives a record that begins right behind the noise a line of its own, and keeps the count of lines", () => {
  const { bytes } = withoutNoise(bytesOf("END:VCARD\n\u0001\u0002\n\u0003\u0004BEGIN:VCARD\nFN:Ana\n"));
  expect(textOf(bytes)).toBe("END:VCARD\n\r\r\r\r\nBEGIN:VCARD\nFN:Ana\n");
  const letter = withoutNoise(bytesOf("Body\n\u0001\u0002\u0003From - Thu Jan  1\nFrom: a\n"));
  expect(textOf(letter.bytes)).toBe("Body\n\r\r\nFrom - Thu Jan  1\nFrom: a\n");
});

it("leaves text alone, and never changes how long a file is", () => {
  const text = bytesOf("Zo\u00eb\twrote\r\n");
  expect(withoutNoise(text)).toEqual({ bytes: text, lines: [] });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(withoutNoise(bytes).bytes).toHaveLength(bytes.length);
    }),
  );
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessage } from "./body.ts";
import { wordsPackedByOutlook } from "./outlook-packed.ts";
import { rtfIn, wordsInRtf } from "./outlook-rtf.ts";

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const attribute = (id: number, data: readonly number[], level = 1) => [
  level,
  ...u32(id),
  ...u32(data.length),
  ...data,
  ...u16(data.reduce((sum, each) => sum + each, 0) & 0xffff),
];
const packed = (...attributes: readonly (readonly number[])[]) =>
  Uint8Array.from([...u32(0x223e9f78), 1, 0, ...attributes.flat()]);
const padding = (length: number) => Array.from({ length: (4 - (length % 4)) % 4 }, () => 0);
const property = (type: number, id: number, data: readonly number[]) => [
  ...u16(type),
  ...u16(id),
  ...u32(1),
  ...u32(data.length),
  ...data,
  ...padding(data.length),
];
const properties = (...each: readonly (readonly number[])[]) =>
  attribute(0x00069003, [...u32(each.length), ...each.flat()]);
const wide = (text: string) => [...Array.from(text).flatMap((letter) => u16(letter.charCodeAt(0))), 0, 0];

const ANSWER = "Yes, gladly. Tuesday 10 March at 10:00 suits me.";

/** Before it: a number, several numbers, and a property with a name of its own. */
const OTHERS = [
  [...u16(3), ...u16(0x0e07), ...u32(7)],
  [...u16(0x1003), ...u16(0x6800), ...u32(2), ...u32(1), ...u32(2)],
  [
    ...u16(3),
    ...u16(0x8001),
    ...Array.from({ length: 16 }, () => 9),
    ...u32(1),
    ...u32(6),
    ...wide("ab"),
    0,
    0,
    ...u32(5),
  ],
];
/** The example of MS-OXRTFCP. */
const PACKED_RTF = Uint8Array.from(
  Buffer.from(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
    "hex",
  ),
);

describe("winmail.dat", () => {
  it("tells the words of one as a letter carries it", async () => {
    const dat = readFileSync(new URL("pairs/winmail.dat", import.meta.url));
    expect(wordsPackedByOutlook(dat)).toBe(ANSWER);
    const head =
      "From: Ana <ana@example.org>\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
    const part = `Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${dat.toString("base64")}`;
    const beside = (text: string) =>
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b\r\n${part}\r\n--b--\r\n`;
    expect((await readMessage(`${head}${part}`)).text).toBe(ANSWER);
    expect((await readMessage(beside(""))).text).toBe(ANSWER);
    expect((await readMessage(beside("In plain words."))).text).toBe("In plain words.");
  });

  it("tells the words that stand there in plain text, whatever else it holds", () => {
    const words = wide("Friday at ten suits me, Łukasz");
    expect(
      wordsPackedByOutlook(
        packed(
          attribute(0x00069007, [...u32(1252), ...u32(0)]),
          properties(...OTHERS, property(0x1f, 0x1000, words)),
        ),
      ),
    ).toBe("Friday at ten suits me, Łukasz");
    expect(
      wordsPackedByOutlook(packed(attribute(0x00069007, u32(1250)), attribute(0x0002800c, [0xa3, 0x75, 0]))),
    ).toBe("Łu");
  });

  it("tells those in HTML and in RTF without what dresses them", () => {
    const html = property(0x102, 0x1013, ascii("<p>Friday &amp; ten</p>"));
    expect(wordsPackedByOutlook(packed(properties(html)))).toContain("Friday & ten");
    const rtf = property(0x102, 0x1009, [...PACKED_RTF]);
    expect(wordsPackedByOutlook(packed(properties(rtf)))).toBe("hello world");
    expect(rtfIn(PACKED_RTF)).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  });

  it("reads letters of RTF beyond ASCII, and nothing of its fonts", () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag84 <b>}Caf\\'e9\\par \\u321?ukasz \\{x\\}}";
    expect(wordsInRtf(rtf)).toBe("Café\nŁukasz {x}");
  });

  it("says nothing where it is none, and never faults whatever it holds", () => {
    expect(wordsPackedByOutlook(Uint8Array.from(ascii("From: x")))).toBe("");
    const whole = packed(properties(...OTHERS, property(0x1f, 0x1000, wide("words"))));
    for (let end = 0; end < whole.length; end += 1) wordsPackedByOutlook(whole.subarray(0, end));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(whole.length - 1),
        fc.nat(255),
        (noise, at, octet) => {
          wordsPackedByOutlook(Uint8Array.from([...u32(0x223e9f78), 1, 0, ...noise]));
          wordsPackedByOutlook(whole.with(at, octet));
          rtfIn(PACKED_RTF.with(at % PACKED_RTF.length, octet));
          wordsInRtf(String.fromCharCode(...noise));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(["{", "}", "\\", "\\u1", "\\'4", "\\par", "a", "\\*", "{\\*"])(
    "is read to its end though its RTF is nothing but %j",
    (piece) => {
      // Whoever looks on from each of them does not come to an end within the test's own limit.
      expect(wordsInRtf(piece.repeat(200_000)).length).toBeLessThanOrEqual(1_200_000);
    },
  );
});

it("says nothing for a word of RTF that is called as what every object has", () => {
  expect(wordsInRtf("{\\rtf1 Hello \\valueOf \\constructor Ana}")).toBe("Hello Ana");
});

import { expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { readCards } from "./read.ts";

/** A card in a charset that it does not name: of each text, the bytes that it has there. */
function namesIn(lines: readonly (string | readonly number[])[]) {
  const bytes = lines.flatMap((each) =>
    typeof each === "string" ? [...new TextEncoder().encode(each)] : each,
  );
  return readCards(decodeText(Uint8Array.from(bytes))).cards.map(({ card }) => card.name);
}

const card = (name: readonly number[], organization: readonly number[] = []) =>
  ["BEGIN:VCARD\nVERSION:2.1\nFN:", name, "\nORG:", organization, "\nEND:VCARD\n"] as const;

const cyrillic = (text: string) => [...text].map((letter) => letter.charCodeAt(0) - 0x410 + 0xc0);

it.each([
  ["Иван", card(cyrillic("Иван"), cyrillic("Свет"))],
  // The second byte of the organization's first letter is a backslash.
  ["山田", card([0x8e, 0x52, 0x93, 0x63], [0x95, 0x5c, 0x8e, 0xa6])],
  ["王芳", card([0xcd, 0xf5, 0xb7, 0xbc])],
  ["김민수", card([0xb1, 0xe8, 0xb9, 0xce, 0xbc, 0xf6])],
] as const)("reads %s in a charset that the card does not name", (name, lines) => {
  expect(namesIn(lines)).toEqual([name]);
});

it("leaves names of Western Europe as they are", () => {
  const western = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  for (const name of ["José Núñez", "Éa Öö", "Zoë Lefèvre", "Åse Ærø", "Ÿves".replace("Ÿ", "Ý")])
    expect(namesIn(card(western(name), western("Été à Nîmes")))).toEqual([name]);
});

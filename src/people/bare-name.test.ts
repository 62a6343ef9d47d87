import fc from "fast-check";
import { expect, it } from "vitest";
import { bareName, givenName } from "./bare-name.ts";

it.each([
  ["Ana Ruiz", "Ana Ruiz", "Ana"],
  ["Dr. Priya Sharma, PhD 🚀", "Priya Sharma", "Priya"],
  ["PD Dr. med. Li Wei", "Li Wei", "Li Wei"],
  ["Nguyen Van An", "Nguyen Van An", "Nguyen Van An"],
  ["Kim Min-jun", "Kim Min-jun", "Kim Min-jun"],
  ["Kim Jensen", "Kim Jensen", "Kim"],
  ["Wei Zhang", "Wei Zhang", "Wei Zhang"],
  ["Zhang Wei", "Zhang Wei", "Zhang Wei"],
  ["Mei Chen", "Mei Chen", "Mei"],
  ["Dr. rer. nat. Ana Ruiz", "Ana Ruiz", "Ana"],
  ["apl. Prof. Dr. Dr. h.c. Lena Schmidt", "Lena Schmidt", "Lena"],
  ["Associate Professor Ana Ruiz", "Ana Ruiz", "Ana"],
  ["Nat Turner", "Nat Turner", "Nat"],
  ["Dr. Phil Collins", "Phil Collins", "Phil"],
  ["Sharma, Priya", "Priya Sharma", "Priya"],
  ["Sharma, PhD", "Sharma", "Sharma"],
  ["van der Berg, Jan", "Jan van der Berg", "Jan"],
  ["Le Guin, Ursula K.", "Ursula K. Le Guin", "Ursula"],
  ["García Márquez, Ana Lucía", "Ana Lucía García Márquez", "Ana"],
  ["Van Damme, Jean-Claude, PhD", "Jean-Claude Van Damme", "Jean-Claude"],
  ["García Márquez, Prof. Dr. Ana", "Ana García Márquez", "Ana"],
  ["Prof. Dr. Smith Jones, Mary", "Mary Smith Jones", "Mary"],
  ["Sharma, Dr. Priya", "Priya Sharma", "Priya"],
  ["Ana Ruiz, EMBL", "Ana Ruiz", "Ana"],
  ["Ana Ruiz, Heidelberg", "Ana Ruiz", "Ana"],
  ["Ana Ruiz MA", "Ana Ruiz", "Ana"],
  ["Jack Ma", "Jack Ma", "Jack"],
  ["Yo-Yo Ma, MA", "Yo-Yo Ma", "Yo-Yo"],
  ["Arjun", "Arjun", "Arjun"],
  ["J. Smith", "J. Smith", "J. Smith"],
  ["王小明", "王小明", "王小明"],
  ["山田 太郎", "山田 太郎", "山田 太郎"],
  ["יעל ברק", "יעל ברק", "יעל"],
  ["ليلى بن علي", "ليلى بن علي", "ليلى"],
  ["Ludwig van Beethoven", "Ludwig van Beethoven", "Ludwig"],
  ["WANG Xiaoming", "WANG Xiaoming", "Xiaoming"],
  ["Marie CURIE", "Marie CURIE", "Marie"],
  ["ANA RUIZ", "ANA RUIZ", "ANA"],
  ["DJ PATIL", "DJ PATIL", "DJ"],
  ["DJ Patil", "DJ Patil", "DJ"],
  ["JJ Abrams", "JJ Abrams", "JJ"],
  ["AK Rao", "AK Rao", "AK"],
  ["RA Fisher", "RA Fisher", "RA"],
  ["SJ Kim", "SJ Kim", "SJ"],
  ["J-P Morgan", "J-P Morgan", "J-P"],
  ["JRR Tolkien", "JRR Tolkien", "JRR"],
  ["AJP Taylor", "AJP Taylor", "AJP"],
  ["ANA Ruiz", "ANA Ruiz", "ANA"],
  ["MA Smith", "MA Smith", "MA Smith"],
  ["LI Wei", "LI Wei", "Wei"],
  ["XU Xiaoming", "XU Xiaoming", "Xiaoming"],
  ["KIM Min-jun", "KIM Min-jun", "Min-jun"],
  ["FOX John", "FOX John", "John"],
  ["ABE Shinzo", "ABE Shinzo", "Shinzo"],
  ["Maria DE LA CRUZ", "Maria DE LA CRUZ", "Maria"],
  ["M. Dupont", "M. Dupont", "M. Dupont"],
  ["M. Night Shyamalan", "M. Night Shyamalan", "M. Night Shyamalan"],
  ["M. Pierre Dupont", "Pierre Dupont", "Pierre"],
  ["Abdul Rahman Khan", "Abdul Rahman Khan", "Abdul Rahman"],
  ["Jean Pierre Dupont", "Jean Pierre Dupont", "Jean Pierre"],
  ["Jean-Luc Picard", "Jean-Luc Picard", "Jean-Luc"],
  ["Sam Lee (they/them)", "Sam Lee", "Sam"],
  ['William "Bill" Hart', "William Hart", "William"],
  ["Ana Ruiz | we are hiring", "Ana Ruiz", "Ana"],
  ["Conor O'Brien", "Conor O'Brien", "Conor"],
  ["(no name)", "(no name)", "(no"],
])("%s is %s, and %s to those who know them", (name, bare, given) => {
  expect(bareName(name)).toBe(bare);
  expect(givenName(name)).toBe(given);
});

it("loses nobody's whole name, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (name) => {
      const bare = bareName(name);
      expect(bareName(bare).length).toBeLessThanOrEqual(Math.max(bare.length, 1));
      expect(givenName(name)).not.toMatch(/[\r\n]/);
    }),
  );
});

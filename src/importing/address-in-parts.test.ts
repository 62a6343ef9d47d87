import { describe, expect, it } from "vitest";
import { keptFacts } from "#formats/vcard/kept-facts.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { peopleInTable } from "./from-table.ts";

const OUTLOOK =
  "First Name,Last Name,Business Street,Business City,Business Postal Code,Business Country/Region\n" +
  "Ana,Ruiz,Straße 5,Hamburg,20095,Germany\nBo,Berg,,Hamburg,,\n";
const GOOGLE =
  "First Name,Last Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country\n" +
  'Ana,Ruiz,Work,"Straße 5\n20095 Hamburg\nGermany",Straße 5,Hamburg,,20095,Germany\n' +
  'Bo,Berg,Work,"Elsewhere 7",Straße 5,Hamburg,,20095,Germany\n';

const lines = (table: string) =>
  peopleInTable(table, "x.csv").people.map(({ extra }) =>
    extra.filter(([name]) => name === "ADR").map(([, line]) => line),
  );

describe("an address whose parts have columns of their own", () => {
  it("keeps them, as a card has them, of Outlook's and Google's tables", () => {
    expect(lines(OUTLOOK)).toEqual([["ADR:;;Straße 5;Hamburg;;20095;Germany"], []]);
    expect(lines(GOOGLE)).toEqual([["ADR:;;Straße 5;Hamburg;;20095;Germany"], []]);
  });

  it.each([
    [
      '"Hauptstr. 1\n80331 München\nDE",Hauptstr. 1,München,Bayern,80331,DE',
      "Hauptstr. 1;München;Bayern;80331;DE",
    ],
    ['"1 High St\nLondon\nGB",1 High St,London,,SW1A 1AA,GB', "1 High St;London;;SW1A 1AA;GB"],
  ])(
    "keeps them where Google leaves one of them out of the whole, and gives them back: %s",
    (cells, parts) => {
      const headings = GOOGLE.split("\n", 1)[0];
      const [ana] = peopleInTable(`${headings}\nAna,Ruiz,Work,${cells}\n`, "x.csv").people;
      const kept = ana?.extra.flatMap(([name, line]) => (name === "ADR" ? [line] : [])) ?? [];
      expect(kept).toEqual([`ADR:;;${parts}`]);
      const address = ana?.points[0]?.value ?? "";
      expect(keptFacts(kept).address(address)?.value).toBe(`;;${parts}`);
      expect(keptFacts(kept).address("Hauptstr. 1, Hamburg")).toBeUndefined();
    },
  );

  it("is known again as an earlier Weakties read it, without them", () => {
    const [ana, bo] = peopleInTable(OUTLOOK, "x.csv").people;
    if (ana === undefined || bo === undefined) throw new Error("The rows name nobody.");
    expect(fingerprintsOf(ana)).toContain(fingerprintsOf({ ...ana, extra: [] })[0]);
    expect(fingerprintsOf(bo)).toHaveLength(1);
  });
});

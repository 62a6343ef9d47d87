import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptLine } from "./kept.ts";
import { readCards } from "./read.ts";
import { type Card, writeCards } from "./write.ts";

const ANA: Card = {
  id: "01890000-0000-7000-8000-000000000001",
  name: "Ana Ruiz",
  nicknames: ["Anita", "Ani, la"],
  emails: [{ value: "ana@example.org", label: "work" }],
  phones: [{ value: "+49 6221 1", label: "their desk" }],
  urls: [{ value: "https://example.org/ana", label: "" }],
  addresses: [],
  positions: [{ organization: "EMBL", units: ["Cells; and more"], role: "Group leader; cells" }],
  note: "same lab\nin Lyon",
  birthday: "1980-04-12",
  updatedAt: Date.UTC(2026, 2, 2, 9),
  kept: ["X-ICQ;TYPE=home:1\\;2", "FN:Somebody else", "X-A:1\r\nEND:VCARD"],
};

describe("people as vCard 4.0", () => {
  it("writes a card that address books read, with what its own card once held", () => {
    expect(writeCards([ANA]).split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:4.0",
      "PRODID:-//Weakties//Weakties//EN",
      "UID:urn:uuid:01890000-0000-7000-8000-000000000001",
      "KIND:individual",
      "FN:Ana Ruiz",
      "NICKNAME:Anita,Ani\\, la",
      "EMAIL;TYPE=work:ana@example.org",
      "label1.TEL:+49 6221 1",
      "label1.X-ABLabel:their desk",
      "URL:https://example.org/ana",
      "ORG:EMBL;Cells\\; and more",
      "TITLE:Group leader\\; cells",
      "BDAY:19800412",
      "NOTE:same lab\\nin Lyon",
      "X-ICQ;TYPE=home:1\\;2",
      "REV:20260302T090000Z",
      "END:VCARD",
      "",
    ]);
  });

  it("[R58] gives back every label of an address or number", () => {
    const labels = ["work", "mobile", "work fax", "pager", "home ext. 102", "the lab's door", ""];
    const phones = labels.map((label, at) => ({ value: `555 010${at}`, label }));
    const { cards } = readCards({ text: writeCards([{ ...ANA, phones }]), charset: "utf-8" });
    expect(cards[0]?.card.phones).toEqual(phones);
  });

  it("keeps a birthday without its year as the format has it", () => {
    expect(writeCards([{ ...ANA, birthday: "--04-12" }])).toContain("\r\nBDAY:--0412\r\n");
  });

  it("[R58] writes every place somebody is at, with its departments and what they are there", () => {
    const positions = [
      { organization: "EMBL", units: ["Cells", "Imaging"], role: "Group leader" },
      { organization: "Choir", units: [], role: "" },
      { organization: "Lumen", units: [], role: "Advisor" },
    ];
    const { cards } = readCards({ text: writeCards([{ ...ANA, positions }]), charset: "utf-8" });
    expect(cards[0]?.card.organizations).toEqual(
      positions.map(({ organization, units, role }) => ({ name: organization, units, title: role })),
    );
  });

  it("[R58] gives a name without spaces back in its parts, and of a new one those that it still shows", () => {
    const nameOf = (name: string, ...kept: readonly string[]) =>
      writeCards([{ ...ANA, name, kept }])
        .split("\r\n")
        .filter((line) => line.startsWith("N:"));
    expect(nameOf("王小明", "N:王;小明;;;")).toEqual(["N:王;小明;;;"]);
    expect(nameOf("王大明", "N:王;小明;;;")).toEqual(["N:王;大明;;;"]);
    expect(nameOf("欧阳娜娜", "N:欧阳;娜娜;;;")).toEqual(["N:欧阳;娜娜;;;"]);
    expect(nameOf("Anita Ruiz", "N:Ruiz;Ana;;;")).toEqual(["N:Ruiz;Anita;;;"]);
    expect(nameOf("Kovács Anita", "N:Kovács;Ana;;;")).toEqual(["N:Kovács;Anita;;;"]);
    expect(nameOf("Imre Nagy", "N:Ruiz;Ana;;;")).toEqual([]);
  });

  it("has a name of one word as the given name, and guesses nothing of several, nor of an address in a name's place", () => {
    const partsOf = (name: string) =>
      writeCards([{ ...ANA, name, kept: [] }])
        .split("\r\n")
        .filter((line) => line.startsWith("N:"));
    for (const name of ["Cher", "王芳", "O’Neill"]) expect(partsOf(name)).toEqual([`N:;${name};;;`]);
    for (const name of ["Ana Ruiz", "ana@lumen.example", "+49 30 20930"]) expect(partsOf(name)).toEqual([]);
  });

  it("[R58] gives names and addresses back in the parts that their card had, while they hold", () => {
    const kept = [
      "N;SORT-AS=Ruiz:Ruiz;Ana;;Dr.;",
      'ADR;TYPE=WORK;GEO="geo:46,14":;;1 Fő tér\\, 2;Pécs;;7621;',
      "ADR;TYPE=HOME:;;Gone 3;Pécs;;;",
    ];
    const addresses = [
      { value: "1 Fő tér, 2, Pécs, 7621", label: "home" },
      { value: "Elsewhere 4", label: "" },
    ];
    const lines = (name: string) => writeCards([{ ...ANA, name, addresses, kept }]).split("\r\n");
    expect(lines("Dr. Ana Ruiz").filter((line) => /^(?:N|ADR)[:;]/.test(line))).toEqual([
      "N;SORT-AS=Ruiz:Ruiz;Ana;;Dr.;",
      'ADR;GEO="geo:46,14";TYPE=home:;;1 Fő tér\\, 2;Pécs;;7621;',
      "ADR:;;Elsewhere 4;;;;",
    ]);
    expect(lines("Ana Fenwick").filter((line) => line.startsWith("N"))).toEqual([
      "NICKNAME:Anita,Ani\\, la",
      "NOTE:same lab\\nin Lyon",
    ]);
  });

  it("[R58] writes a year alone, and a birthday in words, as the format has them", () => {
    expect(writeCards([{ ...ANA, birthday: "1972" }])).toContain("\r\nBDAY:1972\r\n");
    expect(writeCards([{ ...ANA, birthday: "circa 1950" }])).toContain("\r\nBDAY;VALUE=text:circa 1950\r\n");
  });

  it("never lets a text open a line of its own, and folds at 75 octets between characters", () => {
    const lines = new Set(
      writeCards([ANA])
        .split("\r\n")
        .map((line) => line.replace(/^label\d\./, "").split(/[:;]/)[0]),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const reached = [{ value: text, label: text }];
        const hostile = { ...ANA, name: text, note: text, birthday: text };
        const positions = [{ organization: text, units: [text], role: text }];
        const written = writeCards([
          {
            ...hostile,
            emails: reached,
            urls: reached,
            addresses: reached,
            positions,
            kept: [`X-ICQ:${text}`, `ADR:${text}`, `N:${text}`],
          },
        ]);
        for (const line of written.split("\r\n"))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const unfolded = written.replaceAll("\r\n ", "").split("\r\n");
        for (const line of unfolded)
          expect([...lines, "N", "ADR", "X-ABLabel"]).toContain(
            line.replace(/^label\d\./, "").split(/[:;]/)[0],
          );
        expect(unfolded.filter((line) => line.startsWith("BEGIN"))).toHaveLength(1);
      }),
    );
  });
});

describe("a role", () => {
  const back = (text: string, role?: string) => {
    const [read] = readCards({ text, charset: "utf-8" }).cards;
    const positions = (read?.card.organizations ?? []).map(({ name, units, title }) => ({
      organization: name,
      units,
      role: role ?? title,
    }));
    const kept = (read?.card.others ?? []).map(keptLine);
    return writeCards([{ ...ANA, positions, kept }]);
  };
  const card = (lines: string) => `BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nORG:EMBL\n${lines}END:VCARD\n`;

  it("[R58] goes back as one, beside a title or alone, and a title as a title", () => {
    expect(back(card("ROLE:Programmer\n"))).toMatch(/\r\nROLE:Programmer\r\n/);
    expect(back(card("ROLE:Programmer\n"))).not.toContain("TITLE");
    const both = back(card("TITLE:Postdoc\nROLE:Programmer\n"));
    expect(both).toMatch(/\r\nTITLE:Postdoc\r\n/);
    expect(both).toMatch(/\r\nROLE:Programmer\r\n/);
    expect(back(card("TITLE:Postdoc\n"))).not.toContain("ROLE");
  });

  it("is a title once it was said here to be another", () => {
    const written = back(card("ROLE:Programmer\n"), "Head");
    expect(written).toContain("\r\nTITLE:Head\r\n");
    expect(written).not.toContain("Programmer");
  });
});

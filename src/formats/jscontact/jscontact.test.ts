import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptLine } from "#formats/vcard/kept.ts";
import type { Card } from "#formats/vcard/write.ts";
import { readContacts } from "./read.ts";
import { writeContacts } from "./write.ts";

const pair = (name: string) => readFileSync(new URL(`pairs/${name}`, import.meta.url), "utf8");

const ANA: Card = {
  id: "01890000-0000-7000-8000-000000000001",
  name: "Ana Ruiz",
  nicknames: ["Anita"],
  emails: [{ value: "ana@example.org", label: "work" }],
  phones: [
    { value: "+36 20 555 0134", label: "home fax" },
    { value: "+36 1 1", label: "the lab's door" },
  ],
  urls: [{ value: "https://example.org/ana", label: "" }],
  addresses: [{ value: "1 Fő tér, Pécs", label: "home" }],
  positions: [{ organization: "Lumen", units: ["Optics"], role: "Postdoc" }],
  note: "one\ntwo",
  birthday: "--04-12",
  updatedAt: Date.UTC(2026, 2, 2, 9),
  kept: [],
};

describe("JSContact", () => {
  it("reads both halves of the golden pair, versions 1.0 and 2.0", () => {
    const { cards, flaws } = readContacts(pair("lab.json"));
    expect(cards.map(({ card }) => JSON.parse(JSON.stringify(card)))).toEqual(
      JSON.parse(pair("lab.read.json")),
    );
    expect(flaws).toEqual([]);
  });

  it("puts ordered components together with what parts them", () => {
    const separator = (value: string) => ({ kind: "separator", value });
    const card = {
      "@type": "Card",
      name: {
        isOrdered: true,
        defaultSeparator: "",
        components: [
          { kind: "surname", value: "山田" },
          { kind: "given", value: "太郎" },
          separator(", "),
          { kind: "credential", value: "PhD" },
        ],
      },
      addresses: {
        a: {
          isOrdered: true,
          defaultSeparator: ", ",
          components: [
            { kind: "block", value: "2-7" },
            separator("-"),
            { kind: "number", value: "2" },
            separator(" "),
            { kind: "district", value: "Marunouchi" },
            { kind: "locality", value: "Chiyoda-ku" },
          ],
        },
      },
    };
    const [read] = readContacts(JSON.stringify(card)).cards;
    expect(read?.card.name).toBe("山田太郎, PhD");
    expect(read?.card.addresses[0]?.value).toBe("2-7-2 Marunouchi, Chiyoda-ku");
  });

  it("reads the whole names and addresses of drafts before the RFC", () => {
    const card = {
      "@type": "Card",
      uid: "a",
      fullName: "Ana Ruiz",
      addresses: {
        a: { components: [{ kind: "name", value: "1 Fő tér" }], locality: "Pécs", country: "Hungary" },
        b: { fullAddress: "2 Rue Haute\nLyon" },
      },
    };
    const [read] = readContacts(JSON.stringify(card)).cards;
    expect(read?.card).toMatchObject({ name: "Ana Ruiz" });
    expect(read?.card.addresses.map(({ value }) => value)).toEqual([
      "1 Fő tér, Pécs, Hungary",
      "2 Rue Haute, Lyon",
    ]);
  });

  it("is through with an address that is nothing but blanks, and keeps its lines", () => {
    const full = `1 Fő tér \r\n\r\n Pécs${" ".repeat(200_000)}H`;
    const card = {
      "@type": "Card",
      version: "1.0",
      uid: "a",
      name: { full: "Ana" },
      addresses: { a: { full } },
    };
    // Whoever looks on from each of them does not come to an end within the test's own limit.
    const [read] = readContacts(JSON.stringify([card])).cards;
    expect(read?.card.addresses[0]?.value).toMatch(/^1 Fő tér, Pécs\s+H$/);
  });

  it("[R58] reads back what it wrote", () => {
    const [read] = readContacts(writeContacts([ANA])).cards;
    expect(read?.card).toMatchObject({
      name: "Ana Ruiz",
      nicknames: ["Anita"],
      emails: ANA.emails,
      phones: ANA.phones,
      urls: ANA.urls,
      addresses: ANA.addresses,
      organizations: [{ name: "Lumen", units: ["Optics"], title: "Postdoc" }],
      birthday: "--0412",
      note: "one\ntwo",
      uid: "urn:uuid:01890000-0000-7000-8000-000000000001",
      others: [],
    });
  });

  it("[R58] writes every place somebody is at, names and addresses in parts, and a year alone", () => {
    const positions = [
      { organization: "Lumen", units: ["Optics"], role: "Postdoc" },
      { organization: "Choir", units: [], role: "" },
      { organization: "EMBL", units: [], role: "Advisor" },
    ];
    const kept = ["N:Ruiz;Ana;;;", "ADR:;;1 Fő tér;Pécs;;;"];
    const text = writeContacts([{ ...ANA, positions, birthday: "1972", kept }]);
    const [read] = readContacts(text).cards;
    expect(read?.card).toMatchObject({
      organizations: positions.map(({ organization, units, role }) => ({
        name: organization,
        units,
        title: role,
      })),
      birthday: "1972",
    });
    const [{ name, addresses, vCardProps }] = JSON.parse(text);
    expect(name.components).toEqual([
      { kind: "surname", value: "Ruiz" },
      { kind: "given", value: "Ana" },
    ]);
    expect(addresses.a1.components).toEqual([
      { kind: "name", value: "1 Fő tér" },
      { kind: "locality", value: "Pécs" },
    ]);
    expect(vCardProps).toBeUndefined();
  });

  it("[R58] gives properties that have no place here back as they came", () => {
    const [first] = JSON.parse(pair("lab.json"));
    const kept = readContacts(pair("lab.json")).cards[0]?.card.others.map(keptLine) ?? [];
    const [written] = JSON.parse(writeContacts([{ ...ANA, kept }]));
    expect(written["example.org:mood"]).toEqual(first["example.org:mood"]);
    expect(written.onlineServices).toEqual({ o2: first.onlineServices.o2 });
    expect(written.anniversaries.w).toEqual(first.anniversaries.w);
    expect(Object.values(written.media)).toEqual([first.media.m]);
    expect(written.vCardProps).toEqual([["x-icq", { type: "home" }, "unknown", "1"]]);
  });

  it("lets nothing that was kept stand in for what is known", () => {
    const kept = ["JSPROP;JSPTR=emails:{}", 'JSPROP;JSPTR=name:"x"', "JSPROP;JSPTR=a:{broken"];
    const [written] = JSON.parse(writeContacts([{ ...ANA, kept }]));
    expect(written).toMatchObject({
      name: { full: "Ana Ruiz" },
      emails: { e1: { address: "ana@example.org" } },
    });
    expect(Object.keys(written)).not.toContain("a");
  });

  it("takes a property for one of the card's own, whatever every object of the engine has by that name", () => {
    for (const name of ["valueOf", "constructor", "toString", "__proto__", "hasOwnProperty"]) {
      const { cards } = readContacts(`{"@type":"Card","name":{"full":"Ana Ruiz"},"${name}":{"":{}}}`);
      expect(cards[0]?.card.name, name).toBe("Ana Ruiz");
    }
  });

  it("never throws, and keeps a whole card after any nonsense", () => {
    const whole = '{"@type":"Card","name":{"full":"Ana Ruiz"}}';
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (nonsense) => {
        const { cards, flaws } = readContacts(`[{"@type":"Card","name":"${nonsense},\n${whole}`);
        expect(cards.at(-1)?.card.name).toBe("Ana Ruiz");
        expect(flaws.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        readContacts(json);
        readContacts(
          `{"@type":"Card","name":${json},"emails":${json},"titles":[${json}],"vCardProps":[${json}]}`,
        );
      }),
    );
  });
});

describe("a Card that comes back", () => {
  const whole = {
    "@type": "Card",
    version: "2.0",
    name: {
      full: "山田太郎",
      isOrdered: true,
      defaultSeparator: "",
      components: [
        { kind: "surname", value: "山田", phonetic: "やまだ" },
        { kind: "given", value: "太郎", phonetic: "たろう" },
      ],
      sortAs: { surname: "やまだ" },
      phoneticSystem: "jyut",
    },
    addresses: {
      a: {
        full: "2-7 Minato, Tokyo",
        components: [
          { kind: "block", value: "2-7" },
          { kind: "locality", value: "Tokyo" },
        ],
        countryCode: "JP",
        coordinates: "geo:35,139",
      },
    },
    onlineServices: {
      m: { service: "Mastodon", user: "@taro@example.org", uri: "https://example.org/@taro" },
      x: { service: "XMPP", uri: "xmpp:taro@example.org" },
    },
    titles: { t: { kind: "role", name: "Keeper of the lasers" } },
  };
  const backFrom = (card: object, change: Partial<Card> = {}) => {
    const [read] = readContacts(JSON.stringify(card)).cards;
    if (read === undefined) throw new Error("It was not read.");
    const { name, urls, addresses, organizations, others } = read.card;
    const positions = organizations.map((each) => ({
      organization: each.name,
      units: each.units,
      role: each.title,
    }));
    const bare = { ...ANA, nicknames: [], emails: [], phones: [], note: "", birthday: null };
    const kept = others.map(keptLine);
    const [written] = JSON.parse(
      writeContacts([{ ...bare, name, urls, addresses, positions, kept, ...change }]),
    );
    return written;
  };

  it("[R58] has its version, how its name is spoken and sorted, its address in parts and its services", () => {
    const { version, name, addresses, onlineServices, links, titles } = backFrom(whole);
    expect({ version, name, onlineServices, links, titles }).toEqual({
      version: "2.0",
      name: whole.name,
      onlineServices: whole.onlineServices,
      links: undefined,
      titles: { t1: { kind: "role", name: "Keeper of the lasers" } },
    });
    expect(addresses).toEqual({ a1: whole.addresses.a });
    expect(backFrom({ ...whole, version: "1.0" }).version).toBe("1.0");
  });

  it("tells no parts of another name, no service that was taken away, and no role that is another now", () => {
    const { name, addresses, onlineServices, titles } = backFrom(whole, {
      name: "Taro Suzuki",
      urls: [],
      addresses: [{ value: "Kyoto", label: "" }],
      positions: [{ organization: "", units: [], role: "Head" }],
    });
    expect({ name, addresses, onlineServices, titles }).toEqual({
      name: { full: "Taro Suzuki" },
      addresses: { a1: { full: "Kyoto" } },
      onlineServices: { x: whole.onlineServices.x },
      titles: { t1: { name: "Head" } },
    });
  });
});

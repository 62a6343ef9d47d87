import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptLine } from "#formats/vcard/kept.ts";
import { escapeText } from "#formats/vcard/property.ts";
import { readCards } from "#formats/vcard/read.ts";
import { toWrite } from "#formats/vcard/testing.ts";
import { type Card, writeCards } from "#formats/vcard/write.ts";
import { keptNow } from "./kept.ts";
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
    const [read] = readContacts(pair("lab.json")).cards;
    const kept = [...(read?.card.asWritten ?? []), ...(read?.card.others ?? [])].map(keptLine);
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
    const { name, urls, addresses, organizations, asWritten, others } = read.card;
    const positions = organizations.map((each) => ({
      organization: each.name,
      units: each.units,
      role: each.title,
    }));
    const bare = { ...ANA, nicknames: [], emails: [], phones: [], note: "", birthday: null };
    const kept = [...asWritten, ...others].map(keptLine);
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
      titles: whole.titles,
    });
    expect(addresses).toEqual(whole.addresses);
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

describe("a Card in a vCard", () => {
  const card = {
    "@type": "Card",
    version: "1.0",
    uid: "A1",
    name: {
      isOrdered: true,
      components: [
        { kind: "given", value: "Carla" },
        { kind: "separator", value: " " },
        { kind: "surname", value: "Rossi" },
      ],
    },
    emails: { "E-1": { address: "carla@example.it", contexts: { work: true }, label: "Ufficio" } },
    phones: {
      "P-1": {
        number: "+39 02 1234567",
        contexts: { private: true },
        features: { voice: true, mobile: true },
        "example.org:mood": "fine",
      },
    },
    addresses: {
      "A-1": {
        components: [
          { kind: "name", value: "Via Roma" },
          { kind: "number", value: "5" },
          { kind: "locality", value: "Milano" },
          { kind: "country", value: "Italia" },
        ],
        countryCode: "IT",
      },
    },
    keywords: { chess: true, tea: true },
    anniversaries: {
      W: { kind: "wedding", date: { "@type": "PartialDate", year: 2001, month: 2, day: 3 } },
      D: {
        kind: "death",
        date: { "@type": "Timestamp", utc: "2020-10-15T23:10:00Z" },
        place: { full: "Milano" },
      },
    },
    preferredLanguages: { L: { language: "it", pref: 1 } },
    organizations: { "O-1": { name: "CNR", sortAs: "Consiglio" } },
    titles: { "T-1": { name: "Ricercatrice", organizationId: "O-1" } },
    notes: { "N-1": { note: "ama il caffè", created: "2022-11-23T15:01:32Z", author: { name: "Bo" } } },
    links: { K: { uri: "https://carla.example.it/cv.pdf", mediaType: "application/pdf" } },
    media: { M: { kind: "photo", uri: "https://carla.example.it/p.jpg", mediaType: "image/jpeg" } },
    relatedTo: { B1: { relation: { friend: true } } },
    speakToAs: { grammaticalGender: "feminine", pronouns: { p: { pronouns: "lei", pref: 1 } } },
    personalInfo: { x: { kind: "expertise", value: "optics", level: "high", listAs: 1 } },
    "example.org:x": { y: [1, 2] },
  };
  const read = (from: object) => {
    const [first] = readContacts(JSON.stringify(from)).cards;
    if (first === undefined) throw new Error("It was not read.");
    return first.card;
  };

  it("[R58] has each in the property that address books know for it, a name and a place in their parts", () => {
    const lines = writeCards([toWrite(read(card))])
      .replaceAll("\r\n ", "")
      .split("\r\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "UID:A1",
        "FN:Carla Rossi",
        "N:Rossi;Carla;;;",
        "label1.EMAIL;PROP-ID=E-1;TYPE=work:carla@example.it",
        "label1.X-ABLabel:Ufficio",
        "TEL;PROP-ID=P-1;TYPE=home,voice,cell:+39 02 1234567",
        "ADR;CC=IT;PROP-ID=A-1:;;Via Roma 5;Milano;;;Italia;;;;5;Via Roma;;;;;;",
        "ORG;SORT-AS=Consiglio;PROP-ID=O-1:CNR",
        "TITLE;PROP-ID=T-1:Ricercatrice",
        "NOTE;CREATED=20221123T150132Z;AUTHOR-NAME=Bo;PROP-ID=N-1:ama il caffè",
        "URL;MEDIATYPE=application/pdf;PROP-ID=K:https://carla.example.it/cv.pdf",
        "CATEGORIES:chess,tea",
        "ANNIVERSARY;PROP-ID=W:20010203",
        "DEATHDATE;PROP-ID=D:20201015T231000Z",
        "DEATHPLACE;PROP-ID=D:Milano",
        "LANG;PREF=1;PROP-ID=L:it",
        "PHOTO;MEDIATYPE=image/jpeg;PROP-ID=M:https://carla.example.it/p.jpg",
        "RELATED;TYPE=friend;VALUE=text:B1",
        "GRAMGENDER:FEMININE",
        "PRONOUNS;PREF=1;PROP-ID=p:lei",
        "EXPERTISE;LEVEL=expert;INDEX=1;PROP-ID=x:optics",
      ]),
    );
  });

  it("[R58] and back is the same, with its ids and what only JSContact has a place for", () => {
    const vcard = writeCards([toWrite(read(card))]);
    const [first] = readCards({ text: vcard, charset: "utf-8" }).cards;
    if (first === undefined) throw new Error("There is no card.");
    for (const from of [read(card), first.card]) {
      const [{ updated, vCardProps, kind, ...told }] = JSON.parse(writeContacts([toWrite(from)]));
      expect(told).toEqual({ ...card, name: { ...card.name, full: "Carla Rossi" } });
    }
  });

  it("[R58] what an earlier Weakties kept of it whole is in its place as well", () => {
    const { keywords, anniversaries, addresses, name } = card;
    const kept = Object.entries({ keywords, anniversaries, addresses, name }).flatMap(([key, value]) =>
      keptNow(`JSPROP;JSPTR=${key}:${escapeText(JSON.stringify(value))}`),
    );
    expect(kept).toEqual(
      expect.arrayContaining([
        "CATEGORIES:chess,tea",
        "ANNIVERSARY;PROP-ID=W:20010203",
        "N:Rossi;Carla;;;",
        "ADR;CC=IT;PROP-ID=A-1:;;Via Roma 5;Milano;;;Italia;;;;5;Via Roma;;;;;;",
      ]),
    );
    const bare = { ...toWrite(read({ ...card, keywords: {}, anniversaries: {} })), kept };
    const [written] = JSON.parse(writeContacts([bare]));
    expect(written).toMatchObject({ keywords, anniversaries, addresses });
    for (const line of ['JSPROP;JSPTR="example.org:x":1', "JSPROP;JSPTR=emails/e1/x:1", "X-ICQ:1"])
      expect(keptNow(line)).toEqual([line]);
  });
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore } from "./stores.ts";

const CARDS = `BEGIN:VCARD
VERSION:3.0
N:Müller;Jürgen;;Dr.;
FN:Dr. Jürgen Müller
TEL;TYPE=work,voice:+49 30 901820
EMAIL;TYPE=internet,pref:juergen.mueller@example.org
ORG:Förderbank;Abteilung Ü
TITLE:Geschäftsführer und Leiter
ROLE:Head
ADR;TYPE=work:;;Hauptstraße 5;Köln;;50667;Deutschland
NOTE:Likes tea.
BDAY:19700412
ANNIVERSARY:20010203
X-ICQ:12345
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:山田;太郎
FN:山田太郎
TEL;TYPE=home:03-1234-5678
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Петров;Иван
FN:Иван Петров
EMAIL:ivan@example.ru
URL:http://example.ru
END:VCARD
`.replaceAll("\n", "\r\n");

const TABLE = `First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Country,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
Karl,,Østergård,,Prof.,,Kalle,,Aarhus Universitet,Lektor,Kemi, --04-12,'=1+1,,* myContacts ::: Konferenz,* Arbeit,karl@example.dk,Mobil,+45 20 12 34 56,Hjem,"Vej 1
Aarhus",Vej 1,Aarhus,Danmark,,https://x.dk,Anniversary,2001-02-03,Foo,Bar
`;

const CONTACTS = JSON.stringify([
  {
    "@type": "Card",
    version: "1.0",
    uid: "urn:uuid:0e0e0e0e-1111-4222-8333-444444444444",
    name: {
      isOrdered: true,
      components: [
        { kind: "given", value: "Ana", phonetic: "AH-na" },
        { kind: "surname", value: "Sá" },
      ],
    },
    emails: { a: { address: "ana@example.org", contexts: { work: true }, label: "Office" } },
    addresses: {
      a: {
        components: [
          { kind: "number", value: "5" },
          { kind: "name", value: "Via Roma" },
          { kind: "locality", value: "Milano" },
          { kind: "country", value: "Italia" },
        ],
      },
    },
    keywords: { chess: true },
    onlineServices: { m: { service: "Mastodon", user: "@ana@example.org" } },
  },
]);

/** Facts with more said of them than has a place here: groups, languages, ids, types beside labels. */
const MORE = readFileSync(
  new URL("../../src/formats/vcard/pairs/told-with-more.vcf", import.meta.url),
  "utf8",
);

const FILES: Readonly<Record<string, string>> = {
  "cards.vcf": CARDS,
  "table.csv": TABLE,
  "contacts.json": CONTACTS,
  "more.vcf": MORE,
};

onEveryStore((open) => {
  it.each(["vcard", "jscontact", "csv"] as const)(
    "what went out as %s adds nothing to the book that it came from, whatever that was filled from",
    async (format) => {
      const mine = await open();
      const own = `own.${{ vcard: "vcf", jscontact: "json", csv: "csv" }[format]}`;
      let text = "";
      Object.assign(mine.home, { ports: { files: handedFiles((name) => FILES[name] ?? text) } });
      expect(await mine.ask("import.apply", { files: Object.keys(FILES) })).toMatchObject({ new: 6 });
      text = (await mine.ask("export.all", { format })).text ?? "";
      const { new: fresh, merged, skipped } = await mine.ask("import.apply", { files: [own] });
      expect((await mine.ask("export.all", { format })).text).toBe(text);
      expect({ fresh, merged, skipped }).toEqual({ fresh: 0, merged: 0, skipped: 6 });
    },
  );

  it("[R58] whoever a card points at is still found there: under the number that another program gave, and their own alone", async () => {
    const card = (uid: string, name: string, ...lines: readonly string[]) =>
      ["BEGIN:VCARD", "VERSION:4.0", `UID:${uid}`, `FN:${name}`, ...lines, "END:VCARD", ""].join("\r\n");
    const files = {
      "a.vcf":
        card("urn:uuid:11111111-7dec-11d0-a765-00a0c91e6bf6", "Ana Ruiz", "RELATED;TYPE=friend:bo-at-home") +
        card("bo-at-work", "Bo Berg", "EMAIL:bo@lumen.example") +
        card("1", "Carla Rossi") +
        card("1", "Dario Neri"),
      "b.vcf": card("bo-at-home", "Bo Berg", "EMAIL:bo@lumen.example", "NICKNAME:Bobo"),
    };
    const mine = await open();
    let text = "";
    const known: Readonly<Record<string, string>> = files;
    Object.assign(mine.home, { ports: { files: handedFiles((name) => known[name] ?? text) } });
    for (const file of Object.keys(files)) await mine.ask("import.apply", { files: [file] });
    const uids = (written: string) => written.match(/^UID:.*$/gm)?.map((line) => line.slice(4).trim());
    text = (await mine.ask("export.all", { format: "vcard" })).text ?? "";
    const [carla, dario] = (await mine.ask("person.list", {})).people
      .filter(({ name }) => name === "Carla Rossi" || name === "Dario Neri")
      .map(({ id }) => `urn:uuid:${id}`);
    expect(uids(text)?.toSorted()).toEqual(
      ["urn:uuid:11111111-7dec-11d0-a765-00a0c91e6bf6", "bo-at-work", carla, dario].toSorted(),
    );
    expect(text).toContain("RELATED;TYPE=friend:bo-at-work\r\n");
    expect(await mine.ask("import.apply", { files: ["own.vcf"] })).toMatchObject({ new: 0, merged: 0 });
    const contacts = (await mine.ask("export.all", { format: "jscontact" })).text ?? "";
    expect(JSON.parse(contacts).map(({ uid }: { uid: string }) => uid)).toEqual(uids(text));
    expect(contacts).toContain('"relatedTo":{"bo-at-work":{"relation":{"friend":true}}}');
    // In another Weakties they are known by both, and go out again as they came.
    const other = await open();
    Object.assign(other.home, { ports: { files: handedFiles(() => text) } });
    await other.ask("import.apply", { files: ["own.vcf"] });
    expect(uids((await other.ask("export.all", { format: "vcard" })).text ?? "")).toEqual(uids(text));
  });
});

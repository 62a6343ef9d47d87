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

const FILES: Readonly<Record<string, string>> = {
  "cards.vcf": CARDS,
  "table.csv": TABLE,
  "contacts.json": CONTACTS,
};

onEveryStore((open) => {
  it.each(["vcard", "jscontact", "csv"] as const)(
    "what went out as %s adds nothing to the book that it came from, whatever that was filled from",
    async (format) => {
      const mine = await open();
      const own = `own.${{ vcard: "vcf", jscontact: "json", csv: "csv" }[format]}`;
      let text = "";
      Object.assign(mine.home, { ports: { files: handedFiles((name) => FILES[name] ?? text) } });
      expect(await mine.ask("import.apply", { files: Object.keys(FILES) })).toMatchObject({ new: 5 });
      text = (await mine.ask("export.all", { format })).text ?? "";
      const { new: fresh, merged, skipped } = await mine.ask("import.apply", { files: [own] });
      expect((await mine.ask("export.all", { format })).text).toBe(text);
      expect({ fresh, merged, skipped }).toEqual({ fresh: 0, merged: 0, skipped: 5 });
    },
  );
});

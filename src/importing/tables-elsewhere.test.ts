import { describe, expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { atOnce } from "#time/steps.ts";
import { peopleInTable, tablePeopleInSteps } from "./from-table.ts";

/** Name, headline and each way to reach them, as one reads it off. */
function read(text: string) {
  return shown(peopleInTable(text, "people.csv").people);
}

function shown(people: ReturnType<typeof peopleInTable>["people"]) {
  return people.map(({ name, headline, points }) => [
    name,
    headline,
    ...points.map(({ value, label }) => (label === "" ? value : `${value} [${label}]`)),
  ]);
}

it("reads Outlook's headings in English, with its addresses put together and its faxes told apart", () => {
  const { people } = peopleInTable(
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business City," +
      "Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Assistant's Phone,Business Fax,Business Phone," +
      "Company Main Phone,Home Phone 2,Mobile Phone,Anniversary,Birthday,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Profession,Web Page\n" +
      'Dr.,Ana,Lucía,Ruiz,PhD,Lumen,Optics,Group leader,1 High St,Floor 2,Cambridge,MA,02139,USA,5 Low Rd,Boston,555 0101,555 0102,555 0103,555 0104,555 0105,555 0106,0/0/00,4/12/1980,ana@example.org,SMTP,"Ana (ana@example.org)",a2@example.org,Physicist,example.org/ana\n',
    "x.csv",
  );
  expect(shown(people)).toEqual([
    [
      "Ana Lucía Ruiz, PhD",
      "Group leader, Lumen",
      "1 High St, Floor 2, Cambridge, MA, 02139, USA [work]",
      "5 Low Rd, Boston [home]",
      "555 0102 [work fax]",
      "555 0103 [work]",
      "555 0104 [work]",
      "555 0105 [home]",
      "555 0106 [mobile]",
      "ana@example.org",
      "a2@example.org",
      "example.org/ana",
    ],
  ]);
  expect(people[0]?.birthday).toBe("1980-04-12");
  expect(people[0]?.extra.map(([name]) => name)).toEqual([
    "Title",
    "department",
    "Assistant's Phone",
    "E-mail Type",
    "E-mail Display Name",
    "Profession",
    "ADR",
    "ADR",
    "N",
  ]);
});

it.each([
  [
    "German",
    "Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Fax geschäftlich;Telefon geschäftlich;Telefon (privat 2);Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail 2: Adresse;Webseite",
    "Frau;Ana;Lucía;Ruiz;Lumen;Optik;Leiterin;Hauptstr. 1;Köln;50667;Deutschland;0221 100;0221 101;0228 7000;0170 123456;ana@example.org;SMTP;a2@example.org;example.org/ana",
    [
      "Hauptstr. 1, Köln, 50667, Deutschland [work]",
      "0221 100 [work fax]",
      "0221 101 [work]",
      "0228 7000 [home]",
      "0170 123456 [mobile]",
      "ana@example.org",
      "a2@example.org",
      "example.org/ana",
    ],
  ],
  [
    "French",
    "Titre;Prénom;Deuxième prénom;Nom;Société;Service;Titre1;Rue (bureau);Ville (bureau);Code postal (bureau);Pays/Région (bureau);Télécopie (bureau);Téléphone 2 (bureau);Téléphone (domicile);Tél. mobile;Adresse de messagerie;Type de messagerie;Adresse de messagerie 2;Page Web",
    "Mme;Ana;Lucía;Ruiz;Lumen;Optique;Leiterin;1 rue Haute;Lyon;69001;France;0472 100;0472 1010;0472 7000;0612 3456;ana@example.org;SMTP;a2@example.org;example.org/ana",
    [
      "1 rue Haute, Lyon, 69001, France [work]",
      "0472 100 [work fax]",
      "0472 1010 [work]",
      "0472 7000 [home]",
      "0612 3456 [mobile]",
      "ana@example.org",
      "a2@example.org",
      "example.org/ana",
    ],
  ],
  [
    "Spanish",
    "Título,Nombre,Segundo nombre,Apellidos,Organización,Puesto,Calle del trabajo,Ciudad de trabajo,Código postal del trabajo,País o región del trabajo,Teléfono del trabajo,Particular,Móvil,Dirección de correo electrónico,Tipo de correo electrónico,Página web",
    "Dra.,Ana,Lucía,Ruiz,Lumen,Leiterin,Mayor 1,Madrid,28013,España,91 000 02,91 000 03,600 123 456,ana@example.org,SMTP,example.org/ana",
    [
      "Mayor 1, Madrid, 28013, España [work]",
      "91 000 02 [work]",
      "91 000 03 [home]",
      "600 123 456 [mobile]",
      "ana@example.org",
      "example.org/ana",
    ],
  ],
  [
    "Italian",
    "Nome,Secondo nome,Cognome,Società,Posizione,Via (uff.),Indirizzo email,Telefono ufficio,Cellulare,Fax (casa),Pagina Web",
    "Ana,Lucía,Ruiz,Lumen,Leiterin,,ana@example.org,06 100 01,347 100 01,06 100 02,example.org/ana",
    ["ana@example.org", "06 100 01 [work]", "347 100 01 [mobile]", "06 100 02 [home fax]", "example.org/ana"],
  ],
  [
    "Portuguese",
    "Nome,Nome do meio,Sobrenome,Empresa,Cargo,Rua comercial,Cidade comercial,Endereço de e-mail,Fone comercial,Celular,Página Web",
    "Ana,Lucía,Ruiz,Lumen,Leiterin,Rua Alta 1,Lisboa,ana@example.org,21 100 01,91 100 01,example.org/ana",
    [
      "Rua Alta 1, Lisboa [work]",
      "ana@example.org",
      "21 100 01 [work]",
      "91 100 01 [mobile]",
      "example.org/ana",
    ],
  ],
  [
    "Dutch",
    "Voornaam;Tweede voornaam;Achternaam;Bedrijf;Functie;E-mailadres;Telefoon werk;Mobiel",
    "Ana;Lucía;Ruiz;Lumen;Leiterin;ana@example.org;020 10001;06 100010",
    ["ana@example.org", "020 10001 [work]", "06 100010 [mobile]"],
  ],
  [
    "Polish",
    "Imię;Drugie imię;Nazwisko;Firma;Stanowisko;Adres e-mail;Telefon służbowy;Telefon komórkowy;Ulica (biuro);Miasto (biuro)",
    "Ana;Lucía;Ruiz;Lumen;Leiterin;ana@example.org;22 10001;600 10001;Wysoka 1;Warszawa",
    ["ana@example.org", "22 10001 [work]", "600 10001 [mobile]", "Wysoka 1, Warszawa [work]"],
  ],
] as const)("reads Outlook's headings in %s", (_, headings, row, reached) => {
  expect(read(`${headings}\n${row}\n`)).toEqual([["Ana Lucía Ruiz", "Leiterin, Lumen", ...reached]]);
});

it.each([
  ["Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté(e) le", "03 mars 2025"],
  ["Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Fecha de conexión", "03 mar. 2025"],
  ["Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il", "3 marzo 2025"],
  ["Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em", "03 de março de 2025"],
  ["Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Connectie sinds", "03 mrt 2025"],
  ["Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am", "3. März 2025"],
])("reads LinkedIn's connections under %s", (headings, day) => {
  const row = `Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@example.org,Lumen,Postdoc,${day}`;
  expect(peopleInTable(`${headings}\n${row}\n`, "Connections.csv").people).toMatchObject([
    {
      name: "Ana Ruiz",
      headline: "Postdoc, Lumen",
      points: [{ kind: "linkedin" }, { kind: "email" }],
      connectedOn: "2025-03-03",
      extra: [],
    },
  ]);
});

it("reads Thunderbird's table: a birthday in three columns, addresses in parts, a nickname kept", () => {
  const { people } = peopleInTable(
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Fax Number,Mobile Number,Home Address,Home Address 2,Home City,Home ZipCode,Work Address,Work City,Organization,Job Title,Birth Year,Birth Month,Birth Day\n" +
      "Ana,Ruiz,Ana L. Ruiz,Anita,ana@example.org,a2@example.org,555 0101,555 0102,5 Low Rd,Flat 2,Boston,02110,1 High St,Cambridge,Lumen,Leader,1980,4,12\n" +
      "Imre,Kovács,Imre Kovács,,,,,,,,Pécs,7621,,,,,,4,2\n",
    "x.csv",
  );
  expect(shown(people)).toEqual([
    [
      "Ana L. Ruiz",
      "Leader, Lumen",
      "ana@example.org",
      "a2@example.org",
      "555 0101 [fax]",
      "555 0102 [mobile]",
      "5 Low Rd, Flat 2, Boston, 02110 [home]",
      "1 High St, Cambridge [work]",
    ],
    ["Imre Kovács", "", "Pécs [home]"],
  ]);
  expect(people.map(({ birthday }) => birthday)).toEqual(["1980-04-12", "--04-02"]);
  expect(people.map(({ extra }) => extra)).toEqual([
    [
      ["nickname", "Anita"],
      ["ADR", "ADR:;;5 Low Rd\\, Flat 2;Boston;;02110;"],
      ["ADR", "ADR:;;1 High St;Cambridge;;;"],
    ],
    [["Home ZipCode", "7621"]],
  ]);
});

it("keeps both employers of a row, each with what one does there", () => {
  const [person] = peopleInTable(
    "Name,Occupation,Organization 1 - Name,Organization 1 - Title,Organization 2 - Name,Organization 2 - Title\nAna,Biologist,Lumen,Leader,EMBL,Guest\n",
    "x.csv",
  ).people;
  expect(person?.affiliations.map(({ organization, role }) => [organization, role])).toEqual([
    ["Lumen", "Leader"],
    ["EMBL", "Guest"],
  ]);
  expect(person?.extra).toEqual([["Occupation", "Biologist"]]);
});

it("takes a title for work only where it is no salutation", () => {
  expect(read("Name,Title,Company\nAna,Dr.,Lumen\nImre,Patent attorney,Lumen\n")).toEqual([
    ["Ana", "Lumen"],
    ["Imre", "Patent attorney, Lumen"],
  ]);
});

it("knows from its days and headings whether a table has the day or the month first", () => {
  const born = (table: string) => peopleInTable(table, "x.csv").people.map(({ birthday }) => birthday);
  expect(born("Name,Birthday\nAna,4/12/1980\n")).toEqual(["1980-04-12"]);
  expect(born("Name,Birthday\nAna,4/12/1980\nImre,25/12/1980\n")).toEqual(["1980-12-04", "1980-12-25"]);
  expect(born("Nom;Anniversaire\nAna;4/12/1980\n")).toEqual(["1980-12-04"]);
  expect(born("Nom;Anniversaire\nAna;4/12/1980\nImre;12/25/1980\n")).toEqual(["1980-04-12", "1980-12-25"]);
});

it("keeps a birthday that no calendar has", () => {
  expect(
    peopleInTable("Name,Birthday\nAna,circa 1980\nImre,0/0/00\n", "x.csv").people.map(({ extra }) => extra),
  ).toEqual([[["birthday", "circa 1980"]], []]);
});

it("turns names round that stand family name first", () => {
  const names = peopleInTable(
    'Name,Email\n"Ruiz Gómez, Ana",\n"Park, Kim, PhD",\n"Ruiz, PhD",\n"Lumen, Inc.",\n"Ruiz, Ana (Lumen; R&D)",\n',
    "x.csv",
  ).people;
  expect(names.map(({ name }) => name)).toEqual([
    "Ana Ruiz Gómez",
    "Kim Park, PhD",
    "Ruiz, PhD",
    "Lumen, Inc.",
    "Ana Ruiz (Lumen; R&D)",
  ]);
  expect(read("姓,名,会社名,役職,電子メール アドレス\n山田,太郎,例会社,部長,taro@example.org\n")).toEqual([
    ["山田太郎", "部長, 例会社", "taro@example.org"],
  ]);
});

it("parts several numbers of one cell, and takes numbers under “Work” and “Home” for what they are", () => {
  expect(
    read(
      "first_name,last_name,emails,phone_numbers,Work\nAna,Ruiz,a@example.org;b@example.org,+1 617 555 0105;+1 617 555 0106,+1 617 555 0107\n",
    ),
  ).toEqual([
    [
      "Ana Ruiz",
      "",
      "a@example.org",
      "b@example.org",
      "+1 617 555 0105",
      "+1 617 555 0106",
      "+1 617 555 0107 [work]",
    ],
  ]);
  expect(peopleInTable("Name,Work\nAna,at the lab\n", "x.csv").people[0]?.extra).toEqual([
    ["Work", "at the lab"],
  ]);
  const beside =
    "Name;Mail;Tel\nAna;a@example.org / b@example.org;+49 30 5550134 / +49 30 5550135\nImre;c@example.org/d@example.org;07071 / 5550136\n";
  expect(read(beside)).toEqual([
    ["Ana", "", "a@example.org", "b@example.org", "+49 30 5550134", "+49 30 5550135"],
    ["Imre", "", "c@example.org", "d@example.org", "07071 / 5550136"],
  ]);
});

it("reads a name of which both halves stand under one heading, and Prof under Position as what somebody does", () => {
  for (const heading of ["Nachname, Vorname", "Name, Vorname", "Last, First", "Apellidos y nombre"])
    expect(read(`"${heading}";Institut\n"Jäger, Björn";Lumen\n`), heading).toEqual([
      ["Björn Jäger", "Lumen"],
    ]);
  expect(read("Contact First Name,Last Name\nAna,Ruiz\n")).toEqual([["Ana Ruiz", ""]]);
  expect(read("Vorname Nachname;E-Mail\nBjörn Jäger;b@example.org\n")).toEqual([
    ["Björn Jäger", "", "b@example.org"],
  ]);
  expect(read("Name,Company,Position\nAna,Lumen,Prof\n")).toEqual([["Ana", "Prof, Lumen"]]);
  expect(read("名字,姓氏,公司,职位,邮箱地址\n浩然,文,例公司,教授,wen@example.org\n")).toEqual([
    ["文浩然", "教授, 例公司", "wen@example.org"],
  ]);
});

it("calls a row without a name as its organization sooner than as a number, and as an address sooner than that", () => {
  const rows =
    "Name,Company,Position,Email,Phone\n,Lumen Freight,Driver,,+49 40 5550100\n,Lumen,,ana@lumen.example,+49 40 5550101\n";
  expect(peopleInTable(rows, "x.csv").people.map(({ name }) => name)).toEqual([
    "Lumen Freight",
    "ana@lumen.example",
  ]);
});

it("[R37] people from Dex's table come with how they were met and a pace", () => {
  const { people } = peopleInTable(
    "First Name,Last Name,Company,Job Title,Emails,Phone Numbers,How we met,Keep in touch frequency,Groups\nAna,Ruiz,Lumen,Postdoc,a@example.org,+36 20 555 0134,at a fair,Every 3 months,Optics\n",
    "dex.csv",
  );
  expect(people).toMatchObject([
    {
      name: "Ana Ruiz",
      howMet: "at a fair",
      paceMonths: 3,
      points: [{ key: "a@example.org" }, { key: "+36205550134" }],
      extra: [["Groups", "Optics"]],
    },
  ]);
});

it("reads a table without headings by what stands in it, and says so", () => {
  const { people, problems } = peopleInTable(
    "Ana Ruiz,ana@example.org,Lumen\nImre Kovács,imre@example.org,\n",
    "x.csv",
  );
  expect(people).toMatchObject([
    { name: "Ana Ruiz", points: [{ key: "ana@example.org" }], extra: [["column 3", "Lumen"]] },
    { name: "Imre Kovács", points: [{ key: "imre@example.org" }] },
  ]);
  expect(problems).toEqual([
    {
      file: "x.csv",
      line: null,
      reason: "It has no headings; what its columns mean was told by what stands in them.",
    },
  ]);
  expect(peopleInTable("one,two\nthree,four\n", "x.csv").people).toEqual([]);
});

it("reads receivers copied out of a mail program", () => {
  expect(read('Ana Ruiz <ana@example.org>; "Kovács, Imre" <imre@example.org>\nkim@example.org')).toEqual([
    ["Ana Ruiz", "", "ana@example.org"],
    ["Imre Kovács", "", "imre@example.org"],
    ["kim@example.org", "", "kim@example.org"],
  ]);
});

it("reads cells in single quotation marks where all headings stand in them", () => {
  expect(read("'Name','Email','Company'\n'Conor O''Brien','conor@example.org','Lumen, Inc.'\n")).toEqual([
    ["Conor O'Brien", "Lumen, Inc.", "conor@example.org"],
  ]);
});

const TURKISH = { ı: 0xfd, İ: 0xdd, ş: 0xfe, Ş: 0xde, ğ: 0xf0, Ö: 0xd6 };

it.each([
  [
    "windows-1250, Czech",
    "Jméno;Příjmení;Společnost\nJiří;Dvořák;Škoda\n",
    { á: 0xe1, é: 0xe9, í: 0xed, ě: 0xec, ř: 0xf8, č: 0xe8, Š: 0x8a },
    "Jiří Dvořák",
  ],
  ["windows-1251, Russian", "Имя;Фамилия\nИван;Петров\n", cyrillic(), "Иван Петров"],
  [
    "windows-1254, Turkish",
    "Ad;Soyadı;Şirket;İş Unvanı;E-posta Adresi\nIşıl;Yıldırım;Lumen;Öğretmen;isil@lumen.example\n",
    TURKISH,
    "Işıl Yıldırım",
  ],
  [
    "windows-1254, Turkish, by headings that are the same in both",
    "Ad;Soyad;E-posta\nIşıl;Yıldırım;isil@lumen.example\n",
    TURKISH,
    "Işıl Yıldırım",
  ],
  [
    "Mac Roman, French",
    "Prénom;Nom;Société\nZoë;Lefèvre;Lumen\n",
    { é: 0x8e, ë: 0x91, è: 0x8f },
    "Zoë Lefèvre",
  ],
] as const)("finds the charset in which the headings are words: %s", (_, table, bytes, name) => {
  const codes: Readonly<Record<string, number>> = bytes;
  const written = Uint8Array.from([...table], (letter) => codes[letter] ?? letter.charCodeAt(0));
  expect(atOnce(tablePeopleInSteps(decodeText(written), "x.csv")).people[0]?.name).toBe(name);
});

function cyrillic(): Readonly<Record<string, number>> {
  const letters = Array.from({ length: 64 }, (_, at) => [String.fromCharCode(0x410 + at), 0xc0 + at]);
  return Object.fromEntries(letters);
}

it("reads whom Outlook's contacts were referred by, and Dex's description as a note", () => {
  const read = (text: string) => peopleInTable(text, "x.csv").people[0];
  expect(
    read("First Name,Last Name,E-mail Address,Referred By\nImre,Kovács,imre@example.org,Ana Ruiz\n"),
  ).toMatchObject({
    howMet: "introduced by Ana Ruiz",
  });
  expect(read("First Name,Last Name,Description,Notes\nImre,Kovács,patents,likes tea\n")).toMatchObject({
    notes: "patents\nlikes tea",
  });
});

it("calls somebody what Google files them as only where nothing else is their name", () => {
  const text =
    "First Name,Middle Name,Last Name,File As,Organization Name,E-mail 1 - Value\n" +
    'Ana,María,Ruiz,"Ruiz, A.",,ana@example.org\n,,,"Kovács, Imre",Lumen,imre@example.org\n';
  expect(read(text)).toEqual([
    ["Ana María Ruiz", "", "ana@example.org"],
    ["Imre Kovács", "Lumen", "imre@example.org"],
  ]);
});

it("takes a headline for what somebody does where nothing else says that, and Thunderbird's Arbeitstitel", () => {
  expect(read("Full Name,Headline,Emails\nAna Ruiz,Leader,ana@example.org\n")[0]?.[1]).toBe("Leader");
  expect(read("Vorname,Nachname,Arbeitstitel\nAna,Ruiz,Leiterin\n")[0]?.[1]).toBe("Leiterin");
});

it("reads nothing where a program wrote that it had nothing, and somebody called Null as themselves", () => {
  const text = "First Name,Last Name,Company,Email\nAna,undefined,null,ana@example.org\nImre,Null,Lumen,\n";
  expect(read(text)).toEqual([
    ["Ana", "", "ana@example.org"],
    ["Imre Null", "Lumen"],
  ]);
  for (const none of ["0/0/00", "0.0.00", "00/00/00", "0000-00-00"])
    expect(peopleInTable(`Name,Anniversary\nAna,${none}\n`, "x.csv").people[0]?.extra, none).toEqual([]);
});

it("knows Airtable's column of another table by the column it was, and Folk's birthday", () => {
  expect(read("Name,Company (from Companies),Email\nAna,Lumen,ana@example.org\n")).toEqual([
    ["Ana", "Lumen", "ana@example.org"],
  ]);
  expect(peopleInTable("Name,Birthday date\nAna,1990-04-12\n", "x.csv").people[0]?.birthday).toBe(
    "1990-04-12",
  );
});

it.each([
  ["Telefon / Mobil", "+36 1 555 0134; +36 20 555 0134", ["", "mobile"]],
  ["Handy/Telefon", "+36 1 555 0134 / +36 20 555 0134", ["mobile", ""]],
  ["Telefon / Mobil", "+36 1 555 0134", [""]],
  ["Telefon / Mobil", "+36 1 555 0134; +36 20 555 0134; +36 30 555 0134", ["", "", ""]],
  ["Phone (work, home)", "+36 1 555 0134; +36 20 555 0134", ["work", "home"]],
  ["Phone & Fax", "+36 1 555 0134; +36 1 555 0135", ["", "fax"]],
  ["Phone (mobile)", "+36 1 555 0134; +36 20 555 0134", ["mobile", "mobile"]],
  ["Mobile / Cell", "+36 20 555 0134", ["mobile"]],
])("gives what stands under “%s” (%s) the labels %j", (heading, cell, labels) => {
  const { people } = peopleInTable(`Name,${JSON.stringify(heading)}\nAna,${JSON.stringify(cell)}\n`, "x.csv");
  expect(people[0]?.points.map(({ label }) => label)).toEqual(labels);
});

it.each([
  ["Companies", "Lumen, Fenwick", ["Lumen", "Fenwick"]],
  ["Company (from Companies)", "Lumen,Fenwick", ["Lumen", "Fenwick"]],
  ["Organizations", "Lumen; Fenwick, Hale", ["Lumen", "Fenwick, Hale"]],
  ["Companies", 'Lumen, "Fenwick, Hale"', ["Lumen", "Fenwick, Hale"]],
  ["Companies", "Acme, Inc., Lumen", ["Acme, Inc.", "Lumen"]],
  ["Companies", "Acme, Inc.", ["Acme, Inc."]],
  ["Companies", 'Lumen "the lab, Fenwick', ['Lumen "the lab', "Fenwick"]],
  ["Company", "Lumen, Fenwick", ["Lumen, Fenwick"]],
  ["Company", "Acme, Inc.", ["Acme, Inc."]],
])("reads under “%s” the organizations of %s", (heading, cell, organizations) => {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const { people } = peopleInTable(`Name,${heading}\nAna,${quoted}\n`, "x.csv");
  expect(people[0]?.affiliations.map(({ organization }) => organization)).toEqual(organizations);
});

describe("a table of a program that keeps more than an address book", () => {
  it("has every address and company of HubSpot's", () => {
    const headings =
      "Record ID - Contact,First Name,Last Name,Email,Additional email addresses,Contact owner";
    const { people } = peopleInTable(
      `${headings},Associated Company,Job Title\n10,Ana,Ruiz,a@example.org,b@example.org;c@example.org,Noor,Lumen;Fenwick,Postdoc\n`,
      "hubspot.csv",
    );
    expect(people).toMatchObject([
      {
        points: [{ key: "a@example.org" }, { key: "b@example.org" }, { key: "c@example.org" }],
        affiliations: [
          { organization: "Lumen", role: "Postdoc" },
          { organization: "Fenwick", role: "" },
        ],
        extra: [
          ["Record ID - Contact", "10"],
          ["Contact owner", "Noor"],
        ],
      },
    ]);
  });

  it("points to other pages of Notion's by their names", () => {
    const link = (name: string) => `${name} (https://www.notion.so/${name}-0123456789abcdef?pvs=21)`;
    const { people } = peopleInTable(
      `Name,Email,Company,Role,Project\n${link("Ana")},a@example.org,"${link("Lumen")}, ${link("Fenwick")}",Postdoc,${link("Laser")}\nImre (Budapest),i@example.org,Lumen (Lyon),,\n`,
      "notion.csv",
    );
    expect(people).toMatchObject([
      {
        name: "Ana",
        headline: "Postdoc, Lumen",
        affiliations: [{ organization: "Lumen" }, { organization: "Fenwick" }],
        extra: [["Project", link("Laser")]],
      },
      { name: "Imre (Budapest)", affiliations: [{ organization: "Lumen (Lyon)" }] },
    ]);
  });

  it("has lists in its cells, and names of profiles without their addresses", () => {
    const cell = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    const { people, problems } = peopleInTable(
      `Full Name,Company,Emails,Phones,LinkedIn\nAna Ruiz,Lumen,${cell(["a@example.org", "b@example.org"])},${cell([{ label: "work", phone_number: "+36 20 555 0134" }])},ana-example\nImre,[Fenwick],[x],,\n`,
      "list.csv",
    );
    expect(people.map(({ points }) => points.map(({ key }) => key))).toEqual([
      ["a@example.org", "b@example.org", "+36205550134", "ana-example"],
      [],
    ]);
    expect(people[1]?.affiliations).toMatchObject([{ organization: "[Fenwick]" }]);
    expect(problems).toMatchObject([{ line: 3 }]);
  });

  it("knows the day of the last contact in a field that Google lets one name, and keeps what is no day", () => {
    const { people, touches } = peopleInTable(
      "First Name,Last Name,Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,Custom Field 2 - Value\nAna,Ruiz,Last contacted,2025-11-03,Diet,vegan\nImre,Nagy,Diet,none,Last call,2025-11-04\nZoë,Ash,Last contacted,before May,,\n",
      "google.csv",
    );
    expect(
      touches?.map(({ of, kind, at }) => [of?.name, kind, new Date(at).toISOString().slice(0, 10)]),
    ).toEqual([
      ["Ana Ruiz", "contact", "2025-11-03"],
      ["Imre Nagy", "call", "2025-11-04"],
    ]);
    expect(people.map(({ extra }) => extra)).toEqual([
      [["Diet", "vegan"]],
      [["Diet", "none"]],
      [["Last contacted", "before May"]],
    ]);
  });

  it("calls the fields that Google lets one name by those names, and knows what some of them tell", () => {
    const { people } = peopleInTable(
      "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Relation 1 - Label,Relation 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,Custom Field 2 - Value\nAna,Ruiz,* Work,a@example.org,Manager,Imre Kovács,Anniversary,2015-06-20,How we met,at a fair,,left\n",
      "google.csv",
    );
    expect(people).toMatchObject([
      {
        howMet: "at a fair",
        points: [{ key: "a@example.org", label: "work" }],
        extra: [
          ["Manager", "Imre Kovács"],
          ["Anniversary", "2015-06-20"],
          ["Custom Field 2 - Value", "left"],
        ],
      },
    ]);
  });
});

import { expect, it } from "vitest";
import { decodeText } from "#formats/bytes/decode.ts";
import { atOnce } from "#time/steps.ts";
import { peopleInTable, tablePeopleInSteps } from "./from-table.ts";

/** Headings above cells, as one reads them off: who it is, what they do, each way to reach them, what is noted. */
function read(headings: string, row: string) {
  return peopleInTable(`${headings}\n${row}\n`, "x.csv").people.map(
    ({ name, headline, points, notes, birthday, extra }) => [
      name,
      headline,
      ...points.map(({ value, label }) => (label === "" ? value : `${value} [${label}]`)),
      ...[notes, birthday].filter((each) => each !== "" && each !== null),
      ...extra.map(([key, value]) => `${key}=${value}`),
    ],
  );
}

it.each([
  [
    "Italian",
    "Nome;Cognome;Società;Posizione;Via (uff.);Città (uff.);CAP (uff.);Città (ab.);Telefono (uff.);Abitazione;Indirizzo posta elettronica;Indirizzo posta elettronica 2",
    "Niccolò;Però;Lumen;Fisico;Via Po 1;Roma;00100;Ostia;06 555 0101;06 555 0102;n@example.org;n2@example.org",
    [
      "Niccolò Però",
      "Fisico, Lumen",
      "Via Po 1, Roma, 00100 [work]",
      "ADR=ADR:;;Via Po 1;Roma;;00100;",
      "Ostia [home]",
      "06 555 0101 [work]",
      "06 555 0102 [home]",
      "n@example.org",
      "n2@example.org",
    ],
  ],
  [
    "Dutch",
    "Voornaam;Achternaam;Bedrijf;Werkadres, straat;Werkadres, plaats;Huisadres, plaats;Telefoon op werk;Privételefoon;E-mailadres;Webpagina",
    "Daan;de Vries;Lumen;Singel 1;Delft;Leiden;15 555 0101;15 555 0102;d@example.org;https://d.example.org",
    [
      "Daan de Vries",
      "Lumen",
      "Singel 1, Delft [work]",
      "ADR=ADR:;;Singel 1;Delft;;;",
      "Leiden [home]",
      "15 555 0101 [work]",
      "15 555 0102 [home]",
      "d@example.org",
      "https://d.example.org",
      "N=N:de Vries;Daan;;;",
    ],
  ],
  [
    "Polish",
    "Imię;Nazwisko;Adres służbowy - ulica;Adres służbowy - miejscowość;Telefon główny;Strona sieci Web",
    "Zofia;Żak;Długa 1;Łódź;42 555 0101;https://z.example.org",
    [
      "Zofia Żak",
      "",
      "Długa 1, Łódź [work]",
      "ADR=ADR:;;Długa 1;Łódź;;;",
      "42 555 0101",
      "https://z.example.org",
    ],
  ],
  [
    "Portuguese",
    "Nome;Apelido;Endereço de correio electrónico;Telemóvel;Telefone do escritório;Aniversário;Anotações",
    "João;Conceição;j@example.org;91 555 0101;21 555 0101;1980-03-14;da feira",
    [
      "João Conceição",
      "",
      "j@example.org",
      "91 555 0101 [mobile]",
      "21 555 0101 [work]",
      "da feira",
      "1980-03-14",
    ],
  ],
  [
    "Brazilian",
    "Nome;Sobrenome;Apelido;Celular",
    "João;Conceição;Juca;91 555 0101",
    ["João Conceição", "", "91 555 0101 [mobile]", "nickname=Juca"],
  ],
  [
    "Spanish",
    "Nombre;Apellidos;Compañía;Aniversario;Cumpleaños;Teléfono fijo;Sitio web",
    "Inés;Núñez;Lumen;2010-06-05;1980-03-14;91 555 0101;https://i.example.org",
    ["Inés Núñez", "Lumen", "91 555 0101", "https://i.example.org", "1980-03-14", "Aniversario=2010-06-05"],
  ],
  [
    "Russian",
    "Имя;Фамилия;Адрес электронной почты;Телефон раб.;Номер сотового телефона;Улица (раб.);Город (раб.);Почтовый индекс (раб.);Веб-страница",
    "Иван;Петров;i@example.org;495 555 0101;916 555 0101;Тверская 1;Москва;101000;https://i.example.org",
    [
      "Иван Петров",
      "",
      "i@example.org",
      "495 555 0101 [work]",
      "916 555 0101 [mobile]",
      "Тверская 1, Москва, 101000 [work]",
      "ADR=ADR:;;Тверская 1;Москва;;101000;",
      "https://i.example.org",
    ],
  ],
  [
    "Czech",
    "Jméno;Příjmení;E-mailová adresa;Telefon do zaměstnání;Mobilní telefon;Webová stránka",
    "Jiří;Dvořák;j@example.org;2 555 0101;6 555 0101;https://j.example.org",
    ["Jiří Dvořák", "", "j@example.org", "2 555 0101 [work]", "6 555 0101 [mobile]", "https://j.example.org"],
  ],
  [
    "Chinese",
    "姓;名;公司;商务地址 街道;商务地址 市/县;商务电话;住宅电话;电子邮件地址;附注;网页",
    "王;芳;光明;长安街1号;北京;10 555 0101;10 555 0102;w@example.org;会议;https://w.example.org",
    [
      "王芳",
      "光明",
      "长安街1号, 北京 [work]",
      "ADR=ADR:;;长安街1号;北京;;;",
      "10 555 0101 [work]",
      "10 555 0102 [home]",
      "w@example.org",
      "https://w.example.org",
      "会议",
      "N=N:王;芳;;;",
    ],
  ],
  [
    "Japanese",
    "表示名;会社名;会社電話;自宅電話;自宅郵便番号;番地 (自宅);自宅市区町村;電子メール アドレス;Web ページ",
    "山田花子;光;3 555 0101;3 555 0102;100-0001;神南1;渋谷区;y@example.org;https://y.example.org",
    [
      "山田花子",
      "光",
      "3 555 0101 [work]",
      "3 555 0102 [home]",
      "神南1, 渋谷区, 100-0001 [home]",
      "ADR=ADR:;;神南1;渋谷区;;100-0001;",
      "y@example.org",
      "https://y.example.org",
    ],
  ],
] as const)("reads the headings of address books in %s", (_, headings, row, person) => {
  const [it = []] = read(headings, row);
  expect(it.toSorted()).toEqual([...person].toSorted());
});

it("reads how a contact is reached, whatever says that it is a contact", () => {
  expect(
    read(
      "Name;Contact Email;Contact Number;Contact Address;Contact Frequency",
      "Ana Ruiz;ana@example.org;600 555 0101;1 Mayor St, Madrid;",
    ),
  ).toEqual([["Ana Ruiz", "", "ana@example.org", "600 555 0101", "1 Mayor St, Madrid"]]);
});

it("takes no word of chance for two that are known", () => {
  expect(read("Name;Email;Homework;Carport;Jobshare", "Ana Ruiz;ana@example.org;1;2;3")).toEqual([
    ["Ana Ruiz", "", "ana@example.org", "Homework=1", "Carport=2", "Jobshare=3"],
  ]);
});

it("reads Outlook's table in Turkish", () => {
  expect(
    read(
      "Unvan;Ad;İkinci Ad;Soyadı;Şirket;İş Unvanı;İş Telefonu;Ev Telefonu;Cep Telefonu;İş Faksı;E-posta Adresi;Doğum Günü;Notlar",
      "Bayan;Işıl;;Yıldırım;Lumen;Öğretmen;0212 555 0101;0212 555 0102;0532 555 0103;0212 555 0104;isil@lumen.example;12.04.1980;Likes tea.",
    ),
  ).toEqual([
    [
      "Işıl Yıldırım",
      "Öğretmen, Lumen",
      "0212 555 0101 [work]",
      "0212 555 0102 [home]",
      "0532 555 0103 [mobile]",
      "0212 555 0104 [work fax]",
      "isil@lumen.example",
      "Likes tea.",
      "1980-04-12",
      "Unvan=Bayan",
    ],
  ]);
});

it("reads Hungarian names in the charset of Central Europe, where the headings alone do not tell it", () => {
  const table = "Vezetéknév;Utónév;Hivatali telefon\nKővári;Ágnes;1 555 0101\nŰr;Imre;1 555 0102\n";
  const codes: Readonly<Record<string, number>> = { é: 0xe9, á: 0xe1, ó: 0xf3, ő: 0xf5, Á: 0xc1, Ű: 0xdb };
  const written = Uint8Array.from([...table], (letter) => codes[letter] ?? letter.charCodeAt(0));
  const { people } = atOnce(tablePeopleInSteps(decodeText(written), "x.csv"));
  expect(people.map(({ name }) => name)).toEqual(["Ágnes Kővári", "Imre Űr"]);
});

import { foldText } from "#people/fold.ts";

/** What a word of a heading says about how to reach somebody, or where. */
export type Sense =
  | "phone"
  | "mobile"
  | "fax"
  | "pager"
  | "car"
  | "email"
  | "url"
  | "linkedin"
  | "address"
  | "street"
  | "city"
  | "region"
  | "postcode"
  | "code"
  | "postal"
  | "country"
  | "work"
  | "home"
  | "other"
  | "filler";

/**
 * The words in which address books are exported: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Czech, Slovak, Hungarian, Swedish, Danish, Norwegian, Turkish, Russian, Chinese, Japanese and Korean.
 */
const WORDS: Readonly<Record<Sense, string>> = {
  phone:
    "festnetz fixe fijo fisso fixo телефона phone phones haupttelefon telephone tel tels telefon telefone telefono telefoon fone telefonu rufnummer telefonnummer telefonnr " +
    "telefoonnummer телефон тел 電話 電話番号 电话 电话号码 전화 전화번호",
  mobile:
    "telemovel mobilni mobiele сотовыи сотового mobile cell cellphone cellular handy handynummer mobil mobiltelefon mobilnummer mobiltelefonnummer mobiltelefonszam " +
    "portable movil celular cellulare komorkowy komorkowe komorka mobiel mobiele gsm iphone natel мобильный мобильныи " +
    "携帯 携帯電話 手机 手机号 手机号码 移动电话 휴대전화 휴대폰",
  fax: "факса fax faxnummer telefax faks telecopie fakszam faksi факс 传真 ファックス 팩스",
  pager: "пеиджера pager cercapersone buscapersonas bip",
  car: "car autotelefon voiture coche auto",
  email:
    "correio posta elettronica elektronicke elektronickej posty emailova электроннои email emails mail mails emailadresse emailadres emailadress courriel messagerie correo electronico electronica " +
    "electronique elektronische eposta epost epostadress epostadresse epostcim emailcim mel почта почты эл электронная " +
    "电子邮件 电子邮件地址 电子邮箱 邮箱 邮件 電子メール メール メールアドレス 이메일 eメール",
  url: "sayfasi webadresse internetadresse weblap weboldal webside webbsida webpagina webova stranka stranky sieci internetowa sitio sito веб страница 网页 ページ url urls website websites web site homepage page webpage webseite webseiten pagina strona profile profil perfil internet www blog webbplats hjemmeside honlap сайт 网站 网址 홈페이지 ホームページ",
  linkedin: "linkedin",
  address:
    "address addresses adresse adressen adres adress anschrift direccion indirizzo endereco cim adresi lakcim adresa адрес 地址 住所 アドレス 주소",
  street:
    "街道 番地 street strasse rue calle sokak via rua ulica straat gata gatuadress gade vei utca ulice улица line",
  city: "sehir varosa miejscowosc localidade postort varosa города 市 县 city town ort stadt wohnort ville localite localita ciudad citta comune cidade miasto mesto plaats woonplaats varos telepules by город locality 市区町村 城市 도시",
  region:
    "geografica state region bundesland kanton province county departement dep provincia estado regione wojewodztwo provincie regiao regie lan область регион 地域 都道府県 省 省份",
  postcode:
    "zip zipcode postcode postleitzahl plz cap cep cp psc postnummer postnr iranyitoszam индекс 郵便番号 邮政编码 우편번호",
  code: "code codigo codice kod",
  postal: "почтовыи postal postale pocztowy mailing postanschrift post",
  country:
    "country land pays pais paese nazione kraj ulke orszag zeme krajina stat страна 国 国家 国家地区 국가",
  work:
    "is munkahely uff escritorio hivatali firmen geschafts zakelijke zamestnani раб служебныи work business office company job bureau professionnel professionnelle pro geschaftlich dienstlich beruflich arbeit " +
    "buro firma trabajo laboral oficina lavoro ufficio comercial trabalho empresa sluzbowy sluzbowe biuro praca prace " +
    "werk zakelijk arbete arbets jobb arbejde munkahelyi ceges profesional рабочии рабочая рабочий 勤務先 会社 商务 单位 회사 직장",
  home:
    "huis ev ab abitazione bostad osobista osobisty дом home private personal privat privater domicile prive privee perso personnel personnelle particular casa residencia " +
    "residencial personale residenza pessoal dom domowy domu domov domaci thuis hem hemma hjem otthoni domicilio домашнии " +
    "домашняя домашний личныи 自宅 住宅 家庭 个人 집",
  other:
    "альтернативныи other additional weitere weiterer weiteres autre otro otra altro altra outro outra inny andere alternate secondary secondaire " +
    "secundario secundaria secondaria sekundare sekundarni zweite 其他 その他",
  filler:
    "contact kontakt contacto contatto contato glowny area dos das op номера number numbers no nr num numero nummer value formatted main primary principal principale primario preferred default " +
    "haupt primare current full the of or and for de del della dell da do di des du la le el il l d o a y u ou und et e en van i " +
    "номер numer szam 番号 号码",
};

const SENSES: ReadonlyMap<string, Sense> = new Map(
  (Object.entries(WORDS) as [Sense, string][]).flatMap(([sense, words]) =>
    words.split(" ").map((word) => [foldText(word), sense] as const),
  ),
);

/**
 * What a word means, or each of those it was put together of ("Werkadres", "商务电话"); a number counts things of the
 * same kind. Undefined for a word of anything else.
 */
export function sensesOf(word: string): readonly Sense[] | undefined {
  if (/^\d{1,2}$/.test(word)) return ["filler"];
  const sense = SENSES.get(word);
  return sense === undefined ? sensesIn(word) : [sense];
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const LONGEST = 40;
/** A shorter beginning or end is chance: "car-port". */
const SHORTEST = 4;

/** A word put together of two or three that are known, with an "s" between them or none. */
function sensesIn(word: string, parts = 3): readonly Sense[] | undefined {
  const shortest = UNSPACED.test(word) ? 1 : SHORTEST;
  if (parts < 2 || word.length > LONGEST) return undefined;
  for (let at = word.length - shortest; at >= shortest; at -= 1) {
    const first = SENSES.get(word.slice(0, at)) ?? SENSES.get(word.slice(0, at).replace(/s$/, ""));
    if (first === undefined) continue;
    const last = SENSES.get(word.slice(at));
    const rest = last === undefined ? sensesIn(word.slice(at), parts - 1) : [last];
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
}

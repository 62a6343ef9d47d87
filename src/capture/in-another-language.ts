import { languageOfNote } from "#people/language.ts";
import { looksLikeName } from "#people/looks-like-name.ts";
import { capitalised } from "#people/shown.ts";
import type { Sight } from "./clause-days.ts";
import { contact } from "./cues/contact.ts";
import { heardAs } from "./cues/heard.ts";
import type { ReadItem, Reading, ReadPerson } from "./reading.ts";
import { isNobody } from "./words/nobody.ts";
import { A_NAME } from "./words/plain-words.ts";

/*
 * Only English is read in parts. What is said in another language is kept as it was written: its advice, its promises and
 * half of its names would be guesses, and the words of a German noun look like somebody.
 */

const A_SENTENCE = /[^.!?。！？؟\n]+[.!?。！？؟\n]*/gu;

/** The sentences of an English note, and those in another language, which stay whole. */
export function sentencesApart(note: string): {
  readonly english: string;
  readonly elsewhere: readonly string[];
} {
  const elsewhere: string[] = [];
  const english = note.replace(A_SENTENCE, (sentence) => {
    if (languageOfNote(sentence) === null) return sentence;
    elsewhere.push(sentence.trim());
    return "";
  });
  return { english, elsewhere };
}

/** A sentence or two about somebody in another language; "Anna Keller, Institut für Physik" is who somebody is. */
export function isNoteElsewhere(text: string): boolean {
  return languageOfNote(text) !== null && !looksLikeName(text.split(/[,;(，、；،؛\n]/u)[0] ?? "");
}

const TITLE = "(?<title>(?:(?:Frau|Herrn?|Mme|Madame|Monsieur|Señora?) )?(?:(?:Prof|Dr)\\.? )*)";
/** After these somebody is named, and behind the name where they are. */
const WITH =
  "(?:[Mm]it|avec|con|com|met|med|[Rr]ang|[Cc]alled|[Mm]et|(?:Mail|E-Mail|Nachricht|Anruf|Brief|Antwort) (?:von|an)) ";
const PLACE =
  "(?: \\((?<within>[^)]{2,60})\\)| (?:von|vom|am|bei|beim|de chez|chez|från|@) (?<at>\\p{Lu}[\\p{L}\\d&-]*))?";
const NAMED = new RegExp(`(?:(?<!\\p{L})${WITH}|^)${TITLE}(?<name>${A_NAME})${PLACE}`, "gu");
/** "Kaffee mit Jonas gestern,", "lunch mit jörg.": with whom a contact was, and nothing but a name can stand there. */
const ALONE =
  /^(?:\p{L}+\.? ){0,2}(?:mit|avec|con|com|met|med) (?<name>\p{L}[\p{L}'’-]+)(?=$|[,.:;(]| (?:\(|heute|gestern|hier|ayer|ieri|gisteren|igår))/iu;

/** Somebody for certain: with a title, of two names, with a place, or alone behind a contact or in the book. */
function namedIn(text: string, { knows = () => false }: Pick<Sight, "knows">): readonly ReadPerson[] {
  let people: ReadPerson[] = [];
  const alone = capitalised(ALONE.exec(text)?.groups?.["name"] ?? "");
  for (const { groups = {} } of capitalOf(alone, text).matchAll(NAMED)) {
    const { title = "", name = "", at, within } = groups;
    const words = name.split(" ");
    const isOne = !words.some(isNobody);
    const isSure =
      title !== "" || (isOne && (words.length > 1 || at !== undefined || name === alone || knows(name)));
    if (!isSure || people.some((each) => each.name.endsWith(name))) continue;
    const organization = at ?? within ?? "";
    people.push({
      key: `p${people.length + 1}`,
      name: words.length > 1 ? name : `${title}${name}`,
      organization,
      role: "",
      email: "",
      howMet: "",
    });
  }
  for (const name of namesOfTheBook(text)) if (knows(name)) people = withNamed(people, name);
  for (const [name] of text.matchAll(WITH_BEHIND))
    people = withNamed(people, name.replace(/^(?:Dün|Bugün|Yarın|Sonra) /u, ""));
  return people;
}

/** "Konuştum İpek Şahin ile", "Ana'yla": the language puts "with" behind the name. */
const WITH_BEHIND = /(?<!\p{L})\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}(?= ile(?!\p{L})|['’]y?l[ae](?!\p{L}))/gu;

function withNamed(people: readonly ReadPerson[], name: string): ReadPerson[] {
  return people.some((each) => each.name.includes(name))
    ? [...people]
    : [...people, { key: `p${people.length + 1}`, name, organization: "", role: "", email: "", howMet: "" }];
}

/** The commonest Chinese family names: with one of them a name begins, in a script without gaps. */
const FAMILY =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武莫孔向汤湯";
const HAN_NAMES = new RegExp(`(?=([${FAMILY}]\\p{Script=Han}{1,2}))`, "gu");
/** Behind these words of Arabic and Hebrew, or joined to a letter, stands with whom it was. */
const WITH_IN_ARABIC =
  /(?:(?<!\p{L})(?:مع|قابلت|التقيت|عند|إلى|עם|את|פגשתי את) |(?<!\p{L})[بلو])(?=((\p{L}{2,})(?: \p{L}{2,})?))/gu;
const CAPITALS = /(?<!\p{L})\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}-]+){0,3}/gu;

/** What may be the name of somebody, for the book to tell: longer ones first. */
function namesOfTheBook(text: string): readonly string[] {
  const han = [...text.matchAll(HAN_NAMES)].flatMap(([, three = ""]) =>
    three.length > 2 ? [three, three.slice(0, 2)] : [three],
  );
  const arabic = [...text.matchAll(WITH_IN_ARABIC)].flatMap(([, two = "", one = ""]) => [two, one]);
  const capitals = [...text.matchAll(CAPITALS)].flatMap(([run]) => {
    const words = run.replace(/['’].*$/u, "").split(" ");
    return words.slice(0, -1).map((_, at) => words.slice(at).join(" "));
  });
  return [...han, ...arabic, ...capitals];
}

function capitalOf(name: string, text: string): string {
  return name === "" ? text : text.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "iu"), name);
}

/** A note in another language, whole: a contact, or a time to come, with whoever is surely named. */
export function keptWhole(note: string, sight: Sight): Omit<Reading, "language"> {
  const people = namedIn(note, sight);
  return { people, items: [itemOf(note, people, sight)], unread: [], unnamed: null };
}

function itemOf(note: string, people: readonly ReadPerson[], { days, today }: Sight): ReadItem {
  const [first = ""] = note.split(/[,;:!?\n]|\.\s(?=\p{Lu}(?!r\.|rau\b|rof))/u);
  const how = contact(first, heardAs(first));
  const ahead = days(first, today, "future").find(
    ({ first: day, at }) => day > today || (day === today && at !== null),
  );
  const text = note.trim();
  if (how === "arranged" || (how !== undefined && !how.past && ahead !== undefined))
    return {
      kind: "arranged",
      person: people[0]?.key ?? null,
      on: ahead?.first ?? today,
      at: ahead?.at ?? null,
      text,
    };
  const [day] = days(first, today, "past");
  return {
    kind: "touch",
    people: people.map(({ key }) => key),
    by: how?.by ?? "contact",
    direction: how?.direction ?? "mutual",
    on: day !== undefined && day.first < today ? day.first : today,
    text,
  };
}

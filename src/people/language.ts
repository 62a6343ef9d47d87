import { languageOfScript } from "./other-scripts.ts";

/** Small words that a text in that language can hardly do without, and that English has none of. */
const SMALL_WORDS: Readonly<Record<string, { readonly name: string; readonly words: RegExp }>> = {
  de: {
    name: "German",
    words: wordsOf(
      `mit und ich ihr ihm der die das am bei bis soll hat nicht ein eine einen einer eines gestern heute morgen von
      für danke dich dir dein deine deinen deiner ihre ihren ihrer ihnen wir auf ist zu sehr lieber viele grüße grüßen
      sie er vom sich meldet jemanden habe haben mir mich auch noch wenn dass über nach aber zum zur würde könnten hätten den dem des im wie`,
    ),
  },
  fr: {
    name: "French",
    words: wordsOf(
      `avec et je le la les un une pour chez demain hier vu dit vous votre vos est en du des au aux ne pas que qui sur
      lui dois doit avant mon ma mes dans ce cette à très merci bonjour cher chère nous si il elle tu te ton ta c'est j'ai j'aimerais serait`,
    ),
  },
  es: {
    name: "Spanish",
    words: wordsOf(
      `con y el la los una un unos para mañana ayer que dijo hablé por su sus mi mis en es de del al lo se le te tu muy
      gracias hola querido querida estimado estimada saludos como pero más si sobre usted me he ha estoy sería`,
    ),
  },
  it: {
    name: "Italian",
    words: wordsOf(
      `il lo gli una un per con di del della dei che non è sono mi suo sua tuo tua anche grazie caro cara gentile ho ha
      come più molto se nel nella al alla su ma questo questa vorrei sarei saluti`,
    ),
  },
  nl: {
    name: "Dutch",
    words: wordsOf(
      `ik je jij het een van en op te voor met niet dat dit zijn mijn uw u ook aan bij naar om als maar wel zou kunnen
      graag beste groeten bedankt wat heb heeft`,
    ),
  },
  pt: {
    name: "Portuguese",
    words: wordsOf(
      `o os um uma para com não que em do da dos das no na ao por seu sua meu minha muito obrigado obrigada olá caro
      cara se mas mais sobre você te eu estou seria e é`,
    ),
  },
  sv: {
    name: "Swedish",
    words: wordsOf(
      `jag och att det är en ett på av som för med inte du din ditt dig mig min mitt om till har kan skulle vill tack
      hej från när vi`,
    ),
  },
};
/** Read in notes alone: letters hardly come in it here. */
const OF_NOTES_ALONE: typeof SMALL_WORDS = {
  tr: {
    name: "Turkish",
    words: wordsOf(
      `ile ve bir bu için dün bugün yarın geçen çok var yok gibi sonra önce ama bana ona onunla benimle dedi söyledi
      önerdi konuştum konuştuk görüştüm görüştük buluştum buluştuk tanıştım tanıştık gönderecek göndereceğim başvurmamı`,
    ),
  },
};
const ENGLISH = wordsOf(
  `the to you your of and i i'm i'd i've i'll it's you're a an for is are that with my in it this would have has at be we was were not
  if so on as but from about by can could me do did what how who when or no any us will there they them their our thank
  thanks hi hello dear best regards`,
);
/** And of notes, which are short: "she told me", "he says". */
const OF_NOTES = wordsOf(
  `he she his her says said told thinks met saw call coffee lunch talked spoke meeting send sent should asked wants needs
  after before until today tomorrow yesterday next last now very also over has had been`,
);
const ENOUGH = 2;

function wordsOf(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}'’])(?:${list.trim().split(/\s+/).join("|")})(?![\\p{L}'’])`, "giu");
}

/** The languages, besides English, in which a note seems to be written: whose words for days are read too. */
export function languagesOf(text: string): readonly string[] {
  return Object.entries(SMALL_WORDS)
    .filter(([, { words }]) => count(text, words) >= ENOUGH)
    .map(([language]) => language);
}

/** Of running English at least a quarter are small words; of other languages only those that look alike by chance. */
const ENGLISH_SHARE = 0.1;
/** Fewer words may be a list, a name or an address. */
const ENOUGH_WORDS = 15;

/** "Ana de la Cruz": what stands between two parts of a name or a title says nothing of the language around it. */
const IN_NAMES = /(?<=\p{Lu}\p{L}{1,30} )(?:\p{Ll}{1,3} ){1,2}(?=\p{Lu})/gu;

/**
 * In which language a letter is written, in a word for it: null where it is English, or too short to tell. "another
 * language" where it is none of those that are known by their small words.
 */
export function languageOf(written: string): string | null {
  const text = written.replace(IN_NAMES, "");
  const letters = count(text, /\p{L}/gu);
  if (letters > ENOUGH_WORDS && count(text, /\p{Script=Latin}/gu) < letters / 2) return "another language";
  const english = count(text, ENGLISH);
  const [best] = Object.values(SMALL_WORDS)
    .map(({ name, words }) => ({ name, found: count(text, words) }))
    .toSorted((one, other) => other.found - one.found);
  const words = count(text, /\p{L}+/gu);
  if (best !== undefined && best.found > ENOUGH && best.found > english && best.found >= words / 6)
    return best.name;
  return words >= ENOUGH_WORDS && english < words * ENGLISH_SHARE ? "another language" : null;
}

/**
 * In which language a note or a sentence of one is written, a few words of a thumb; null where it is English or might be. Words that
 * two languages share speak for neither, and what stands in quotation marks is somebody else's.
 */
export function languageOfNote(written: string): string | null {
  const text = written.replace(/["“„«][^"“”»]*["”“»]/gu, " ").replace(IN_NAMES, "");
  const script = languageOfScript(text);
  if (script !== null) return script;
  const words = (text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).map((word) => ` ${word} `);
  const isOf = (pattern: RegExp) => (word: string) => count(word, pattern) > 0;
  const isEnglish = (word: string) => isOf(ENGLISH)(word) || isOf(OF_NOTES)(word);
  const [best] = Object.values({ ...SMALL_WORDS, ...OF_NOTES_ALONE })
    .map(({ name, words: small }) => ({
      name,
      found: words.filter((word) => isOf(small)(word) && !isEnglish(word)).length,
      english: words.filter((word) => isEnglish(word) && !isOf(small)(word)).length,
    }))
    .toSorted((one, other) => other.found - one.found);
  return best !== undefined && best.found >= ENOUGH && best.found > best.english ? best.name : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/*
 * Scripts without capitals, or other than Latin: what tells a sentence in them from a name, and a place from a person.
 */

/** Words that a sentence can hardly do without, and that no name has. */
const TELLING: readonly (readonly [language: string, words: RegExp])[] = [
  [
    "Japanese",
    /[\p{Script=Han}\p{Script=Katakana}](?:さん|先生)?(?:は|と|が|を|に|で)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:ました|でした|です|った)/u,
  ],
  [
    "Chinese",
    /[我你他她您们了吗呢聊]|[今昨明]天|上周|下周|见面|見面|建议|建議|告诉|告訴|谢谢|一起|吃饭|跟.+[谈说见]/u,
  ],
  ["Korean", /(?:했다|했어|했습니다|만났|말했|습니다|어요|아요|오늘|어제|내일|그는|그녀)/u],
  [
    "Arabic",
    /(?<!\p{L})(?:في|من|مع|على|إلى|أن|عن|لي|هو|هي|اليوم|أمس|غدا|التقيت|قابلت|تحدثت|قال|قالت|نصحني|نصحتني)(?!\p{L})/u,
  ],
  ["Hebrew", /(?<!\p{L})(?:עם|של|את|לי|היום|אתמול|מחר|אמר|אמרה|פגשתי|דיברתי)(?!\p{L})/u],
  [
    "Russian",
    /(?<!\p{L})(?:и|с|со|в|на|не|что|он|она|мне|я|мы|сегодня|вчера|завтра|встретил\p{L}*|говорил\p{L}*|сказал\p{L}*|посоветовал\p{L}*)(?!\p{L})/iu,
  ],
];

/** The language of a sentence in another script, as far as its words tell. */
export function languageOfScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < 5 || latin * 2 > letters) return null;
  return TELLING.find(([, words]) => words.test(text))?.[0] ?? null;
}

const HAN = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Hangul}";
/** More in a row than any name has. */
const LONGEST_NAME = new RegExp(`[${HAN}]{8,}`, "u");

/** Whether words of such a script say more than a name can. */
export function isMoreThanName(text: string): boolean {
  return LONGEST_NAME.test(text) || languageOfScript(text) !== null || MET_THERE.test(text);
}

const PLACES =
  /大学|大學|学院|學院|研究所|研究院|科学院|公司|株式会社|医院|醫院|病院|集团|集團|银行|銀行|中心|学校|學校|实验室|實驗室|博物馆|出版社|대학교|연구소|연구원|병원|회사|은행|(?<!\p{L})(?:جامعة|معهد|شركة|مستشفى|مركز|مؤسسة|وزارة|אוניברסיט\p{L}*|מכון|בית חולים|חברת|университет\p{L}*|институт\p{L}*|академия|больница|компания|üniversite\p{L}*)(?!\p{L})/iu;

/** "北京大学", "Koç Üniversitesi", "جامعة القاهرة": a place by a word of its name. */
export function isPlaceElsewhere(text: string): boolean {
  return PLACES.test(text);
}

/** How people say in other languages how they know somebody. */
const MET_THERE =
  /认识|認識|相识|见过|同学|同學|同事|校友|出会|知り合|만났|동료|التقينا|تعرفت|تعرفنا|زميل|(?<!\p{L})(?:tanıştı\p{L}*|tanışıyor\p{L}*|iş arkadaşı\p{L}*|okul arkadaşı\p{L}*|kennengelernt|getroffen|kollegin?|(?:nos )?conoc[ií]\p{L}*|compañer[oa]|rencontrée?s?|collègue|conosciut[oi]|incontrat[oi]|познакомил\p{L}*|коллега)(?!\p{L})/iu;

export function tellsHowMet(piece: string): boolean {
  return MET_THERE.test(piece);
}

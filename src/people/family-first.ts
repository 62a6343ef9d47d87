import { foldText } from "./fold.ts";

/**
 * Family names of China, Korea and Vietnam, where they are written first; facts from everyday use. Some who live elsewhere turn
 * theirs round, so that a name which begins with one has no order that a program could be sure of.
 */
const FAMILIES = new Set(
  [
    "cai cao chang chen cheng cui deng ding dong du fan fang feng fu gao guo he hou hu huang jiang jin kong lai lei li liang liao",
    "lin liu lu luo ma mao meng pan peng qian qin qiu ren shao shen shi song su sun tan tang tao tian wan wang wei wen wu xia",
    "xiang xiao xie xiong xu xue yan yang yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou chan cheung chow kwok lam",
    "leung tsai tsang wong yeung yip ahn bae baek choi chung gim hwang jang jeon jeong jung kang kwon lim min nam noh oh park roh",
    "ng ryu seo shin yoo yoon bui dang dinh doan duong hoang huynh luong ly ngo nguyen pham phan tran trinh truong vo vu",
  ].flatMap((line) => line.split(" ")),
);
/** Those that are given names elsewhere as well. */
const ALSO_GIVEN = new Set(["kim", "lee", "jo", "cho", "han", "hong", "le", "ha", "an"]);
/** "Min-jun", "Xiao-ming": two syllables of a given name, the second one small or large. */
const SYLLABLES = /^\p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{1,5}$/u;

/** Whether a name may stand with the family first, "Nguyen Van An", "Kim Min-jun": then nobody can tell which word is the given one. */
export function mayBeFamilyFirst(bare: string): boolean {
  const [first = "", ...rest] = bare.split(" ");
  if (rest.length === 0) return false;
  const begins = foldText(first);
  if (FAMILIES.has(begins)) return true;
  return ALSO_GIVEN.has(begins) && rest.some((word) => SYLLABLES.test(word) || FAMILIES.has(foldText(word)));
}

/** Whether a word, folded, is a family name there. */
export function isFamilyOfTheEast(word: string): boolean {
  return FAMILIES.has(word) || ALSO_GIVEN.has(word);
}

const OF_SYLLABLES =
  /^(?:(?:zh|ch|sh|ph|th|tr|kh|gh|nh|ng|gi|qu|[bcdfghjklmnpqrstvwxyz])?[aeiouwy]+(?:ng|nh|ch|[ncmptk])?-?){1,2}$/;

/** Whether a word could be a given name of China, Korea or Vietnam by its one or two syllables: Wei, Xiaoming, Duc. */
export function isOfItsSyllables(word: string): boolean {
  return OF_SYLLABLES.test(foldText(word));
}

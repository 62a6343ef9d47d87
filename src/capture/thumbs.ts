/** What thumbs leave out, and what it stands for. Each as a whole word, in small letters. */
const SHORT: Readonly<Record<string, string>> = {
  w: "with",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  yest: "yesterday",
  wk: "week",
  abt: "about",
  shd: "should",
  cld: "could",
  msg: "message",
  intro: "introduction",
  dont: "don't",
  theres: "there's",
  "dm'd": "messaged",
  whatsapped: "messaged",
  "whatsapp'd": "messaged",
  mon: "Monday",
  tue: "Tuesday",
  tues: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  thur: "Thursday",
  thurs: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** Words of everyday notes that are nobody's name. */
const PLAIN = new Set(
  `a about advice afternoon after again all also am an and another any answer anyone apply are as ask asked asking at
  back be because been before beer being bit book boss but by call called can can't cant career chat coffee colleague
  colleagues come contact could course cv day days did didn't didnt dinner do does doesn't don't drinks each early email
  emailed end evening every everyone fees few first follow for forward friend from get give go going good got great group
  guys had happy has have he he's hello her here hers hes him his home how i i'd i'll if in industry interview into is
  isn't isnt it it's its job join just keep know lab last learn let let's lets letter like list little long look lot lunch
  mail may maybe me meet meeting message met month more morning most much must my need needs never new news next nice
  night no not note notes nothing now of off old on once one only open or other our out over paper people phd phone pi
  poster postdoc prof protocol quick re read reply research room said same saw say says see seminar send sent she she's
  shes should sick skype slides so some somebody someone something soon still student students such supervisor take talk
  talked tea team teams tell text than thank thanks that that's the their them then there there's these they they're
  thing things think thinks this three time tip to today told tomorrow tonight too try two until up us use very video
  visit wait want wants was we weeks well were what when where which while who why will with won't wont work worked write
  wrote yes yesterday yet you your zoom monday tuesday wednesday thursday friday saturday sunday january february march
  april june july august september october november december week weekend year ago asap rn linkedin slack everybody
  nobody whom myself feedback`.split(/\s+/),
);

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const TITLES = /^(?:dr|prof)$/;
/** Who comes before these does something, and is somebody. */
const DOES =
  /^(?:says?|said|told|tells|thinks?|thought|suggest(?:s|ed)|recommend(?:s|ed)|advised?|advises|asked|emailed|mailed|messaged|texted|called|phoned|wrote|can|could|will|would|has|knows|wants?|forwarded|sent|offered|introduced|works?|wont|won't|cant|can't|mentioned|reckons|replied|warned|promised|is)$/;
/** Whoever stands after these is somebody, unless the word is a plain one. */
const BEFORE =
  /^(?:with|met|from|to|email|mail|call|phone|text|message|thank|ask|tell|told|promised?|phoned|called|texted|messaged|emailed|mailed|sent|send|owe|into|saw|visit|visited|remind|invite|meeting|seeing|contact|introduce|connect|and|&|by|for)$/;
/** "to", "for" and "from" lead to things as often. After these they lead to people. */
const TO_SOMEBODY =
  /\b(?:introduction|introduce|introduced|reply|talk|talked|talking|spoke|speak|speaking|write|wrote|back|reach out|thanks|answer|promised|heard|message|email|mail|call|letter|intro)(?: (?:me|her|him|them|us))?$/i;

/**
 * A note in small letters and half words, as thumbs write it, in the spelling that the reader knows: "coffee w imre tmrw
 * he thinks i shd wait" becomes "coffee with Imre tomorrow, he thinks I should wait". Notes with capitals of their own
 * are left as they are. Names are told by where they stand, never from a list of names.
 */
export function spelledOut(note: string): string {
  const long = note
    .split("\n")
    .map((line) =>
      line.replace(/[\p{L}'’]+/gu, (word) => (SHORT[word] === undefined ? word : (SHORT[word] ?? word))),
    )
    .join("\n")
    .replace(/\bw\/\s*/g, "with ")
    .replace(/ & /g, " and ")
    .replace(/\b(promised(?: \p{L}+)?) id\b/giu, "$1 to")
    .replace(/\b(told \p{L}+) id\b/giu, "$1 that I'd")
    .replace(
      /\b(in|end of|by|until|since|for|the|next|last|this) (may|march)\b/g,
      (_, before, month) => `${before} ${capital(month)}`,
    );
  if (/(?<![\p{L}])\p{Lu}\p{Ll}/u.test(note)) return long;
  return parted(named(long));
}

/** Names get their capitals, by the word before or after them. */
function named(text: string): string {
  return text.replace(/[^.;:\n!?]+/g, (clause) => {
    const words = clause.split(/(\s+|,)/);
    const at = words.flatMap((word, place) => (/[\p{L}]/u.test(word) ? [place] : []));
    for (let k = 0; k < at.length; k += 1) {
      const place = at[k] ?? 0;
      const word = words[place] ?? "";
      if (!isNameLike(word)) continue;
      const previous = words[at[k - 1] ?? -1] ?? "";
      const lead = at
        .slice(0, k)
        .map((each) => words[each])
        .join(" ");
      const next = words[at[k + 1] ?? -1] ?? "";
      const opens = k === 0 || /,/.test(words.slice(at[k - 1], place).join(""));
      if (
        !(
          startsSomebody(previous, lead) ||
          (opens && (DOES.test(next) || DOES.test(words[at[k + 2] ?? -1] ?? "")))
        )
      )
        continue;
      // Up to a family name, and others in a row.
      words[place] = capital(word);
      let end = k;
      while (end + 1 < at.length && end - k < 3 && !/,/.test(words.slice(at[end], at[end + 1]).join(""))) {
        const more = words[at[end + 1] ?? -1] ?? "";
        if (!isNameLike(more) || DOES.test(more)) break;
        words[at[end + 1] ?? -1] = capital(more);
        end += 1;
      }
      k = end;
    }
    return words.join("");
  });
}

function startsSomebody(previous: string, lead: string): boolean {
  const word = previous.toLowerCase();
  if (TITLES.test(word)) return true;
  if (word === "to" || word === "for" || word === "by")
    return TO_SOMEBODY.test(lead.replace(/ (?:to|for|by)$/, ""));
  if (word === "and") return /\p{Lu}\p{Ll}+ and$/u.test(lead);
  return BEFORE.test(word);
}

function isNameLike(word: string): boolean {
  return /^\p{Ll}[\p{L}'’-]{1,}$/u.test(word) && !PLAIN.has(word.toLowerCase()) && !DAYS.test(word);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where a new statement begins without a comma: "at embl told me to apply send her our protocol". */
const BEGINS =
  /(?<=[\p{L}\d]) (?=(?:(?:he|she|they)(?:'s)? (?:said|says|told|thinks?|suggested|recommended|advised|is|has|isnt|knows|can|will|mentioned|wants)|told me|said (?:to|i|that)|send (?:her|him|them)|must|need to|no answer)\b)/giu;

/** What comes next belongs to these, or is what somebody named alone does: "Paul told me". */
const HANGS_ON =
  /(?:\b(?:that|if|and|but|because|what|who|when|i|to)|,|(?:^|[.,;:\n!?]\s*)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$/u;

function parted(text: string): string {
  return text.replace(BEGINS, (blank, offset: number) =>
    HANGS_ON.test(text.slice(0, offset)) ? blank : `,${blank}`,
  );
}

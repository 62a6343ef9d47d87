import { cueOf } from "./cues/cues.ts";

const MARK = /^[^\S\n]*(?:\d{1,2}[.)]|[-*•–·+>]|\[[ x]?\])[^\S\n]+(?=\S)/gm;
const NUMBER = /(^|\s)\(?(\d{1,2})[.)]\s+(?=\p{L})/gu;

/** "… 1) do this 2) do that", by itself or behind whoever says it. */
export function isNumbered(note: string): boolean {
  return /^\s*1[.)]\s/.test(note) || /\s\(?1[.)]\s.*\s\(?2[.)]\s/s.test(note);
}

/** "To send: poster -> ana; slides -> imre": one thing for each. */
const TO_SEND = /\b(?:pending )?to (send|bring|mail|give): ([^.\n]+)/gi;
const FOR_WHOM = /\s(?:->|→|=>|to|for)\s+(?=\S)/u;

function eachHanded(note: string): string {
  return note.replace(TO_SEND, (said, does: string, list: string) => {
    const things = list.split(/;\s*|,\s+/);
    return things.every((thing) => FOR_WHOM.test(thing))
      ? things.map((thing) => `${does} ${thing.replace(FOR_WHOM, " to ")}`).join("\n")
      : said;
  });
}

/** "Advice: read X; join the society": each is advice, but for what I do. */
const ADVICE_IN_A_ROW =
  /\b((?:(?:(?:her|his|their|my|main|best|some) )*(?:advice|tips?|suggestions?|recommendations?|take-?aways?)|advised|suggested|recommended)): ([^.\n;]+;[^.\n]+)/gi;
const I_DO = /^(?:and |but )?(?:i|we|my|promised|will)\b/i;

function eachAdvised(note: string): string {
  return note.replace(ADVICE_IN_A_ROW, (_, announced: string, row: string) =>
    row
      .split(/\s*;\s*/)
      .map((each, at) => (at === 0 ? `${announced}: ${each}` : I_DO.test(each) ? each : `Advice: ${each}`))
      .join("\n"),
  );
}

/** "Lucy suggested: (1) … (2) …", "he told me: 1) …": all of it is what they advise. */
const SAYS =
  /(?<=^|[.!?]\s+)(?:(?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)|[Ss]he|[Hh]e|[Tt]hey) (?:also |kindly )?(?:suggest(?:s|ed)|said|says|told me|advis(?:es|ed)(?: me)?|recommend(?:s|ed))(?: to me)?(?: the following| (?:two|three|four|some|\d) things)?\s*:\s*$/u;

/** A note written as a list, "1) met Ana 2) she told me …" or line by line, has one statement a line and no marks. */
export function withoutListMarks(written: string): string {
  const note = eachAdvised(eachHanded(written));
  let next = 1;
  const parted = isNumbered(note)
    ? note.replace(NUMBER, (mark: string, before: string, number: string) => {
        if (Number(number) !== next) return mark;
        next += 1;
        return before === "" ? "" : "\n";
      })
    : note;
  const [head = "", ...items] = parted.split("\n");
  if (cueOf(head.replace(ANNOUNCED, ""))?.kind === "touch") return afterTalk(head, items);
  const said = items.length > 1 ? SAYS.exec(head) : null;
  if (said !== null) {
    const { who } = said.groups ?? {};
    const advice = who === undefined ? "Advice" : `${who}'s advice`;
    const before = head.slice(0, said.index).trim();
    return [
      ...(before === "" ? [] : [before]),
      ...items.map((item) => `${advice}: ${item.replace(MARK, "")}`),
    ].join("\n");
  }
  const [, who, place = ""] = (items.length > 1 && WHO.exec(head)) || [];
  const teller = who ?? (items.length > 1 ? FROM.exec(head)?.[1] : undefined);
  if (teller === undefined) return parted.replace(MARK, "");
  return [
    ...(place === "" ? [] : [`${teller}${place}`]),
    ...items.map((item) => `${teller}'s advice: ${item.replace(MARK, "")}`),
  ].join("\n");
}

/** "Call with Li Wei, advised: 1) … 2) …": all of it is advice. */
const ENDS_IN_ADVICE =
  /,? (?:(?:and |who )?(?:s?he |they )?(?:advised|advises|suggested|suggests|recommended|recommends|told|tells)(?: me)?(?: to)?|(?:(?:her|his|their|some) )?(?:advice|tips?|suggestions?|recommendations?))$/iu;

/** "Met Johan 1) do this 2) do that": what stands there as an order is what he advised. */
function afterTalk(head: string, items: readonly string[]): string {
  const announced = head.replace(MARK, "").replace(ANNOUNCED, "");
  if (items.length > 0 && ENDS_IN_ADVICE.test(announced))
    return [
      announced.replace(ENDS_IN_ADVICE, ""),
      ...items
        .map((item) => item.replace(MARK, ""))
        .map((item) => (I_DO.test(item) ? item : `Advice: ${item}`)),
    ].join("\n");
  const whom = head.replace(ANNOUNCED, "").match(WITH_WHOM) ?? [];
  const told = items.map((item) => {
    const text = item.replace(MARK, "");
    return whom.length === 1 && cueOf(text)?.kind === "order" ? `${whom[0]}'s advice: ${text}` : text;
  });
  return [announced, ...told].join("\n");
}

const ANNOUNCED = /\s*(?::|\s[–—-]+)\s*$/u;
const WITH_WHOM = /(?<=\s)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu;
const A_TELLER = "(\\p{L}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+)?)";
/** "Two things from Bo: 1) … 2) …", "Johan (pharma) - 1) … 2) …": all of it is what they told. */
const FROM = new RegExp(`\\bfrom ${A_TELLER}\\s*:\\s*$`, "u");
const WHO = new RegExp(`^${A_TELLER}( \\([^()]*\\))?(?:\\s*:|\\s+[–—-]+)\\s*$`, "u");

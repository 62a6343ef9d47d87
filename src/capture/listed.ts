const MARK = /^[^\S\n]*(?:\d{1,2}[.)]|[-*•–])[^\S\n]+(?=\S)/gm;
const NUMBER = /(^|\s)(\d{1,2})[.)]\s+(?=\p{L})/gu;

/** A note written as a list, "1) met Ana 2) she told me …" or line by line, has one statement a line and no marks. */
export function withoutListMarks(note: string): string {
  let next = 1;
  const parted =
    /^\s*1[.)]\s/.test(note) || /\s1\)\s.*\s2\)\s/s.test(note)
      ? note.replace(NUMBER, (mark: string, before: string, number: string) => {
          if (Number(number) !== next) return mark;
          next += 1;
          return before === "" ? "" : "\n";
        })
      : note;
  const [head = "", ...items] = parted.split("\n");
  const teller =
    items.length > 1
      ? /(?:\bfrom |^)(\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)?)\s*:\s*$/u.exec(head)?.[1]
      : undefined;
  if (teller === undefined) return parted.replace(MARK, "");
  // "Two things from Bo: 1) … 2) …": all of it is Bo's.
  return items.map((item) => `${teller}'s advice: ${item.replace(MARK, "")}`).join("\n");
}

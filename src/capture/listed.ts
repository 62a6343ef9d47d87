const MARK = /^[^\S\n]*(?:\d{1,2}[.)]|[-*•–])[^\S\n]+(?=\S)/gm;
const NUMBER = /(^|\s)(\d{1,2})[.)]\s+(?=\p{L})/gu;

/** A note written as a list, "1) met Ana 2) she told me …" or line by line, has one statement a line and no marks. */
export function withoutListMarks(note: string): string {
  let next = 1;
  const parted = /^\s*1[.)]\s/.test(note)
    ? note.replace(NUMBER, (mark: string, before: string, number: string) => {
        if (Number(number) !== next) return mark;
        next += 1;
        return before === "" ? "" : "\n";
      })
    : note;
  return parted.replace(MARK, "");
}

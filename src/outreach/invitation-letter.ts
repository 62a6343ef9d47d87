import { type DateText, dateOf, type Instant, timeOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { weekday } from "#time/near.ts";
import { zoneNameAt } from "#time/zone-name.ts";

type Invited = {
  /** The name after "Dear". */
  readonly greeted: string;
  /** My name; "" where it is not known here. */
  readonly me: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
  readonly place: string;
};

/** The short letter that an invitation to a talk, or its calling off, comes with. */
export function invitationLetter(
  to: Invited,
  calledOff: boolean,
): { readonly subject: string; readonly body: string } {
  const on = dateOf(to.startsAt, to.timeZone);
  const day = `${weekday(on)}, ${dateInWords(on)}`;
  // Whoever reads it may be elsewhere; the file says the moment, and people read the letter.
  const when = `${day} at ${timeOf(to.startsAt, to.timeZone)} ${zoneNameAt(to.startsAt, to.timeZone)}`;
  if (calledOff)
    return {
      subject: `Called off: our conversation on ${shortly(on)}`,
      body: letter(to, [
        `This takes our conversation on ${when} out of your calendar: the file that comes with it does so where you open it.`,
      ]),
    };
  const place = to.place.trim() === "" ? "" : `\nWhere: ${to.place.trim()}`;
  return {
    subject: `Our conversation on ${shortly(on)}`,
    body: letter(to, [
      "Here is the time that we agreed on, for your calendar; the file that comes with this letter puts it there.",
      `${when}, ${to.minutes} minutes${place}`,
      "I look forward to it.",
    ]),
  };
}

function shortly(on: DateText): string {
  return dateInWords(on).replace(/ \d+$/, "");
}

function letter({ greeted, me }: Invited, paragraphs: readonly string[]): string {
  const end = me === "" ? "With kind regards" : `With kind regards,\n${me}`;
  return `${[`Dear ${greeted},`, ...paragraphs, end].join("\n\n")}\n`;
}

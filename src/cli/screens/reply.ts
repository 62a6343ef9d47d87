import { ASK_AGAIN } from "#advice/ask-again.ts";
import type { Answer } from "#operations/catalog.ts";
import { doubtInWords } from "#outreach/doubt-in-words.ts";
import { clockInWords } from "#outreach/named-clock.ts";
import { inFull } from "#outreach/reply-in-words.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { drawTwoDays } from "../two-days.ts";
import { step } from "./conversation.ts";
import { screen } from "./screen.ts";

type Read = Answer<"interview.readReply">;

/** What a reply seems to say, and the command that would note it; nothing is written. */
export const readReply = screen<Read>({
  draw(paper, read) {
    const { id, personId, kind, sentence, times, unread, byMail, automatic, stops, others, comeBackOn } =
      read;
    const note = (as: string) => paper.hint(`Note it: weakties interview close ${shortId(id)} ${as}`);
    paper.text(`${sentence} Nothing has been written.`);
    drawTimes(paper, read);
    drawTwoDays(paper, unread);
    paper.gap();
    for (const other of others) drawNamed(paper, other, shortId(personId));
    if (kind === "undelivered")
      paper.hint(
        `Where an address reaches them no more: weakties stale ${shortId(personId)} ADDRESS; then write again`,
      );
    else if (kind === "gone") note("did-not-happen");
    else if (kind === "no") {
      note("declined");
      if (stops !== null)
        paper.hint(
          `Never write to them again: weakties edit ${shortId(personId)} --preferences doNotContact=true`,
        );
    } else if (kind === "moved" && times.length > 0) paper.aside("A new time is noted by arranging it.");
    else if (kind === "moved") note("moved --answered");
    else if (kind === "later" && !byMail) {
      paper.hint(
        `Come back then: weakties promise ${shortId(personId)} "${ASK_AGAIN}" --due-on ${comeBackOn}`,
      );
      // A machine has answered: the letter waits as before.
      if (automatic) paper.aside("Nothing else is to be noted: your letter waits for them.");
      else paper.hint(`Note it, not now: weakties interview close ${shortId(id)} did-not-happen --answered`);
    } else paper.hint(`Note it: weakties interview answered ${shortId(id)}`);
  },
});

/** The one command that writes down somebody whom they name, with who named them. */
function drawNamed(paper: Paper, other: Read["others"][number], by: string): void {
  const { name, organization, personId, noted, as } = other;
  const at = organization === "" ? "" : ` --organization ${JSON.stringify(organization)}`;
  const how = as === "named" ? "" : ` --named-as ${as}`;
  if (noted) paper.aside(`That they named ${name} is written down.`);
  else if (personId === null)
    paper.hint(`Add them: weakties add ${JSON.stringify(inFull(other))}${at} --named-by ${by}${how}`);
  else {
    const who = `${shortId(personId)} --introducer-id ${by}`;
    paper.hint(`Note who named them: weakties introduction add ${who} --state ${as}`);
  }
}

/** The times that they propose, each with the command that arranges it, by the user's own clock. */
export function drawTimes(
  paper: Paper,
  { id, times, minutes = null }: Pick<Read, "id" | "times"> & { readonly minutes?: number | null },
): void {
  const long = minutes === null ? "" : ` --minutes ${minutes}`;
  for (const { on, from, words, theirs, doubt, place } of times) {
    const where = place === "" ? "" : ` ${placeOption(place)}`;
    paper.gap();
    const clock = theirs === null ? "" : clockInWords({ from, theirs });
    const beside = [clock, doubtInWords({ on, doubt })].filter((part) => part !== "").join("; ");
    paper.text(beside === "" ? words.text : `${words.text}: ${beside}`, 2);
    paper.hint(
      `weakties interview scheduled ${shortId(id)} --starts-at "${on} ${from ?? "HH:MM"}"${long}${where}`,
    );
  }
}

/** A place as an option of a command, safe in a shell; "" where there is none. */
export function placeOption(place: string): string {
  return place === "" ? "" : `--place "${place.replace(/["\\$`\n\r]/g, "")}"`;
}

/** Marks that they answered, or with `--reply` shows what their reply says first. */
export const answered = screen<Answer<"interview.answered"> | Read>({
  fields: [terminalField("reply", { is: "text" }, "only show what their reply, pasted or “-”, seems to say")],
  instead: (extra) => (extra["reply"] === undefined ? undefined : "interview.readReply"),
  prepare: (input, extra) =>
    extra["reply"] === undefined ? input : { id: input["id"], reply: extra["reply"] },
  draw(paper, value, setting) {
    if ("sentence" in value) readReply.draw(paper, value, setting);
    else step.draw(paper, value, setting);
  },
});

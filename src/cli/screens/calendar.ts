import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { placeOption } from "./reply.ts";
import { screen } from "./screen.ts";
import { dayText, momentText } from "./when.ts";
import { whereWritten, written } from "./written.ts";

/** The calendar as it is, for a file or another program; or into the file that `--out` names. */
export const calendar = screen<Answer<"calendar.show">>({
  fields: [terminalField("out", { is: "text" }, "the .ics file to write")],
  after: (value, setting) => written(setting, setting.extra["out"], value.ics),
  draw(paper, { entries, ics }, { program, written: at }) {
    const dates = entries === 1 ? "1 date" : `${entries} dates`;
    if (at !== undefined) paper.text(`${whereWritten(at)}: ${dates}.`);
    else program.terminal.out(ics);
  },
});

/** The invitation to a talk, for a file or another program; as a letter with --letter. */
export const invitation = screen<Answer<"calendar.invite">>({
  fields: [
    terminalField("out", { is: "text" }, "the file to write"),
    terminalField("letter", { is: "flag" }, "as a letter that a mail program opens"),
  ],
  after: (value, setting) =>
    written(setting, setting.extra["out"], setting.extra["letter"] === true ? value.eml : value.ics),
  draw(paper, { ics, eml }, { program, extra, written: at }) {
    if (at !== undefined) paper.text(`${whereWritten(at)}. Sending it is yours.`);
    else program.terminal.out(extra["letter"] === true ? eml : ics);
  },
});

export const invitationRead = screen<Answer<"interview.readInvitation">>({
  file: { field: "mail", most: 5_000_000 },
  draw(paper, { invitations }) {
    for (const invitation of invitations) {
      const { sentence, cautions, interviewId, offers, method } = invitation;
      paper.text(sentence);
      for (const caution of cautions) paper.text(caution, 2);
      if (interviewId !== null && offers) paper.hint(arranging(interviewId, invitation));
      if (interviewId !== null && method === "cancel")
        paper.hint(`Your talk has to move: weakties interview close ${interviewId} moved`);
    }
  },
});

type Read = Answer<"interview.readInvitation">["invitations"][number];

/** The command that arranges a talk by an invitation, with all that it says of it. */
function arranging(id: string, { startsAt, allDay, minutes, place, uid, sequence, method }: Read): string {
  // What answers an invitation of mine is called as I called it.
  const isTheirs = method !== "counter" && /^[\w@.{}+-]+$/.test(uid);
  return [
    `weakties interview scheduled ${id}`,
    allDay
      ? `--starts-at "${dayText(startsAt)} HH:MM"`
      : `--starts-at ${momentText(startsAt).replace(" ", "T")}`,
    minutes === null || allDay ? "" : `--minutes ${minutes}`,
    placeOption(place),
    isTheirs ? `--uid ${uid} --sequence ${sequence}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

export const feed = screen<Answer<"calendar.feed">>({
  draw(paper, { feed: there }) {
    paper.text(
      there === null
        ? "There is no calendar to subscribe to."
        : `There is one, ${there.names ? "with" : "without"} names. Its address was told when it was opened.`,
    );
    paper.hint(
      there === null ? "weakties calendar feed open" : "weakties calendar feed open   gives it a new address",
    );
  },
});

export const feedOpened = screen<Answer<"calendar.openFeed">>({
  draw(paper, { path }) {
    paper.text("Subscribe to this, below the address under which your calendar reaches Weakties:");
    paper.text(path);
    paper.aside("It is told this once. Whoever knows it sees your dates; a new one closes it.");
  },
});

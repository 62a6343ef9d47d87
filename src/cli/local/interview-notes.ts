import type { InterviewId } from "#people/id.ts";
import { performAsked } from "../ask-operation.ts";
import type { Failure } from "../failure.ts";
import { placeField, terminalField } from "../field.ts";
import { type OpenNetwork, openNetwork } from "../network.ts";
import type { Program } from "../program.ts";
import { resolveNoun } from "../resolve.ts";
import { CONFIRMING, failed, keep, placesSaid, shown, WHO_TAKES, withSaid } from "./capture.ts";
import type { LocalAnswer, LocalCommand } from "./local.ts";

/** Reads the notes of a conversation as a note is read, and shows what of them is not written down yet; `--keep` writes it. */
export const interviewNotes: LocalCommand = {
  takesKey: true,
  fields: [
    placeField("conversation", { is: "text" }, "which conversation: a name, or any part of its id"),
    terminalField("keep", { is: "flag" }, "write it down as it is shown"),
    terminalField(
      "notes",
      { is: "text" },
      "notes to add first, or - for what is piped in; a file after < is added too",
    ),
    ...CONFIRMING,
    terminalField(
      "introducer",
      { is: "text" },
      "who introduces, where the notes have no more than “her boss”",
    ),
    terminalField("locale", { is: "text" }, "how dates are written, such as de-CH"),
  ],
  async run({ program, network, input, key }) {
    const home = await openNetwork(program, network);
    try {
      const found = await resolveNoun(home, "interview", String(input["conversation"]));
      if (found.kind === "failed") return found;
      const interviewId = found.id as InterviewId;
      const given = await notesGiven(program, input["notes"]);
      if (given === undefined) return failed("usage", "“-” stands for piped input; none came.");
      const added = await addNotes(home, interviewId, given);
      if (added !== undefined) return { kind: "failed", failure: added };
      const { locale, introducer, who } = input;
      const read = await performAsked(home, "capture.read", {
        interviewId,
        places: [...placesSaid(who)],
        ...(typeof locale === "string" ? { locale } : {}),
        ...(typeof introducer === "string" ? { introducer } : {}),
      });
      if (read.kind !== "done") return { kind: "failed", failure: read };
      const reading = withSaid(read.value, (who ?? []) as readonly string[]);
      if (reading === undefined) return failed("usage", WHO_TAKES);
      if (input["keep"] !== true || reading.items.length === 0)
        return sayingKept(shown(home, reading, interviewId), given);
      const without = (input["without"] ?? []) as readonly number[];
      const once = { idempotencyKey: key, asked: { ...input } };
      return await keep(home, reading, without, once, interviewId);
    } finally {
      await home.close();
    }
  },
};

/** What was typed, piped in or stands in a file after "<"; "" where nothing was given, undefined where "-" met nothing. */
async function notesGiven({ terminal }: Program, typed: unknown): Promise<string | undefined> {
  if (typed === "-") return terminal.readInput();
  if (typeof typed === "string") return typed;
  return terminal.inputIsFile === true ? ((await terminal.readInput()) ?? "") : "";
}

/** Puts notes behind those that the talk has; the same given again is there already. Why it could not be, where it could not. */
async function addNotes(home: OpenNetwork, id: InterviewId, given: string): Promise<Failure | undefined> {
  const text = given.replace(/\r\n?/g, "\n").trim();
  if (text === "") return undefined;
  const talk = await performAsked(home, "interview.show", { id });
  if (talk.kind !== "done") return talk;
  if (talk.value.notes.includes(text)) return undefined;
  const notes = [talk.value.notes.trimEnd(), text].filter((each) => each !== "").join("\n");
  const edited = await performAsked(home, "interview.edit", { id, notes });
  return edited.kind === "done" ? undefined : edited;
}

/** The notes themselves are with the talk by now; what they say is written down only where that is asked for. */
function sayingKept(answer: LocalAnswer, given: string): LocalAnswer {
  if (answer.kind !== "done" || given.trim() === "") return answer;
  return {
    ...answer,
    draw(paper) {
      paper.text("The notes are kept with the talk. This is what they say:");
      paper.gap();
      answer.draw(paper);
    },
  };
}

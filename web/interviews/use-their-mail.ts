import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import type { TalkStage } from "./conversation.tsx";
import type { Conversation } from "./use-conversation.ts";
import { useNoteStep } from "./use-note-step.ts";

export type TheirMail = ReturnType<typeof useTheirMail>;
export type Invited = Answer<"interview.readInvitation">["invitations"][number];

/** A larger one carries more than words. */
const LARGEST_FILE = 3_000_000;

/**
 * What they wrote, pasted or as a file: of a saved e-mail the words, which are read and not kept, and that they have
 * answered, which can be taken back; of an invitation the time, which is filled in and not arranged.
 */
export function useTheirMail(conversation: Conversation, name: string, go: (stage: TalkStage) => void) {
  const { id, moves, askedAt, iAmAsked } = conversation;
  const client = useClient();
  const answered = useWrite("interview.answered");
  const note = useNoteStep(conversation);
  const [pasted, setPasted] = useState<Pasted>(NOTHING);

  async function open(file: File) {
    if (file.size > LARGEST_FILE)
      return say("This file is larger than a letter. Copy the words and paste them.");
    const bytes = await file.arrayBuffer().then(unitsOf, () => undefined);
    if (bytes === undefined) return say(`“${file.name}” may not be read, or is not there any more.`);
    if (bytes === "") return say(`“${file.name}” is empty.`);
    await read(bytes, () => file.text());
  }

  /** What a letter or a calendar says, given with one code unit per byte. */
  async function read(bytes: string, asText: () => Promise<string>) {
    go("arrange");
    const isCalendar = /^\s*(?:\xef\xbb\xbf)?BEGIN:VCALENDAR/i.test(bytes);
    if (isCalendar || /text\/calendar|\.ics\b/i.test(bytes)) {
      const mail = isCalendar ? await asText() : bytes;
      const invitation = await client.call("interview.readInvitation", { mail, id });
      const asked = invitation.kind === "done" ? meant(invitation.value.invitations, id) : undefined;
      if (asked !== undefined) return propose(asked);
      if (isCalendar)
        return say(invitation.kind === "done" ? "There is no event in this file." : invitation.says);
    }
    const reply = await client.call("interview.readReply", { id, reply: bytes, locale: navigator.language });
    if (reply.kind !== "done") return say(reply.says);
    const { text, at, offset, theirs, kind, automatic } = reply.value;
    setPasted({ text, at, offset, invited: null });
    // A no is noted by a press of its own, and so is what somebody else has written, or a machine.
    if (iAmAsked || !theirs || kind === "no" || kind === "gone" || automatic || !moves.includes("answered"))
      return;
    // Whoever drops it says that it answers; the request may have gone out before it was noted.
    const moment = at === null ? {} : { at: Math.max(at, askedAt ?? at) };
    await note(answered.run({ id, ...moment }), `Noted: ${name} answered.`);
  }

  /** Its time is filled in, with what to look at; taking it is a press of the user's own. */
  function propose(invited: Invited) {
    const { interviewId, offers, sentence, cautions } = invited;
    if (interviewId !== null && interviewId !== id)
      return say(`That is for another conversation. ${sentence}`);
    if (!offers) return say([sentence, ...cautions].join(" "));
    setPasted({ ...NOTHING, invited });
  }

  return {
    ...pasted,
    open,
    write: (text: string) => {
      setPasted({ ...NOTHING, text });
      // The source of a whole message is read as the file that it was.
      if (isSource(text)) void read(unitsOf(new TextEncoder().encode(text).buffer), async () => text);
    },
    clear: () => setPasted(NOTHING),
  };
}

type Pasted = {
  readonly text: string;
  readonly at: number | null;
  /** Minutes east of Greenwich of their clock, out of a saved e-mail. */
  readonly offset: number | null;
  /** The invitation of theirs whose time may be taken. */
  readonly invited: Invited | null;
};
const NOTHING: Pasted = { text: "", at: null, offset: null, invited: null };

/** Whether it seems to be a file's own text, so that it is worth asking; what it is, the operation says. */
function isSource(text: string): boolean {
  const head = text.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? "";
  const isMessage = /^[\w-]+:[ \t]/.test(head) && /^From:/im.test(head) && SENT.test(head);
  return isMessage || /^BEGIN:VCALENDAR\b[\s\S]*\nEND:VCALENDAR\s*$/i.test(text.trimStart());
}

const SENT = /^(?:Date|Message-ID|MIME-Version|Received):/im;

/** The one for this conversation, else the next to come, else any. */
function meant(all: readonly Invited[], id: string): Invited | undefined {
  const [next] = all
    .filter(({ startsAt }) => startsAt >= Date.now())
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const own = all.filter(({ interviewId }) => interviewId === id);
  return own.find(({ offers }) => offers) ?? own[0] ?? next ?? all[0];
}

/** One call takes only so many arguments. */
const PIECE = 8_192;

/** One code unit per byte, as the operations take a saved e-mail. */
function unitsOf(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  const parts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * PIECE, (at + 1) * PIECE)),
  );
  return parts.join("");
}

import type { Sending } from "#mail/sending.ts";
import type { Home } from "#operations/perform.ts";
import { performAsked } from "../ask-operation.ts";
import { placeField, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { tell } from "../output.ts";
import type { Program } from "../program.ts";
import { resolveNoun } from "../resolve.ts";
import { oneLine } from "../width.ts";
import type { LocalCommand } from "./local.ts";

/** Shows to whom a letter goes, waits ten seconds for Ctrl-C, and sends it once. */
export const mailSend: LocalCommand = {
  fields: [
    placeField("draft", { is: "text" }, "the letter"),
    placeField("to", { is: "text" }, "one address of its reader's"),
    terminalField("from", { is: "text" }, "which of your mailboxes, where you have several"),
    terminalField("anyway", { is: "flag" }, "as it is, whatever gap stands in it"),
  ],
  async run({ program, network, input }) {
    const { terminal } = program;
    const home = await openNetwork(program, network);
    try {
      const draft = await resolveNoun(home, "draft", String(input["draft"]));
      if (draft.kind === "failed") return draft;
      // Before the ten seconds begin: whoever types a passphrase reads no address.
      const place = await performAsked(home, "secret.place", {});
      if (place.kind === "done" && place.value.kind === "file" && place.value.state === "closed")
        return { kind: "failed", failure: { kind: "refused", says: SEALED } };
      const ready = await performAsked(home, "mail.send", {
        draftId: draft.id as never,
        to: String(input["to"]),
        ...(typeof input["from"] === "string" ? { from: input["from"] } : {}),
        anyway: input["anyway"] === true,
      });
      if (ready.kind === "held-back")
        return { kind: "failed", failure: { ...ready, says: `${ready.says} --anyway does.` } };
      if (ready.kind !== "done") return { kind: "failed", failure: ready };
      const { id, to, from, subject } = ready.value;
      tell(
        terminal,
        `To:      ${to.name} <${to.address}>\nFrom:    ${from}\nSubject: ${oneLine(subject)}\nIt goes in ten seconds. Ctrl-C takes it back.\n`,
      );
      const gone = await unlessTakenBack(home, id, program);
      if (gone.kind === "taken back") return { kind: "failed", failure: TAKEN_BACK };
      if (gone.kind !== "done") return { kind: "failed", failure: gone };
      const { state, says } = gone.value;
      return {
        kind: "done",
        value: gone.value,
        draw: (paper) =>
          paper.text(state === "sent" ? `Your letter to ${to.name} is on its way. ${says}` : says),
        exitCode: state === "sent" ? 0 : 1,
      };
    } finally {
      await home.close();
    }
  },
};

const SEALED =
  "Your passwords are sealed, and nothing opened them: start again and type their passphrase, or give it in WEAKTIES_PASSPHRASE. Nothing was sent.";
const TAKEN_BACK = { kind: "stopped", says: "You took it back before it went. Nothing was sent." } as const;

/** Waits until the letter has gone; whoever presses Ctrl-C after it went on the wire hears what became of it. */
async function unlessTakenBack(home: Home, id: Sending["id"], { terminal, signal }: Program) {
  const going = performAsked(home, "mail.dispatch", { id }, signal);
  const stopped = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await Promise.race([going.catch(() => {}), stopped]);
  if (!signal.aborted) return going;
  if ((await performAsked(home, "mail.takeBack", { id })).kind === "done")
    return { kind: "taken back" } as const;
  tell(terminal, "It is being handed to the server by now. What became of it is said in a moment.\n");
  return going;
}

import { performAsked } from "../ask-operation.ts";
import { placeField, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { tell } from "../output.ts";
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
    const { terminal, signal } = program;
    const home = await openNetwork(program, network);
    try {
      const draft = await resolveNoun(home, "draft", String(input["draft"]));
      if (draft.kind === "failed") return draft;
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
      const takeBack = () => performAsked(home, "mail.takeBack", { id });
      if (signal.aborted) await takeBack();
      const stopped = new Promise<"stopped">((resolve) =>
        signal.addEventListener("abort", () => resolve("stopped"), { once: true }),
      );
      const going = performAsked(home, "mail.dispatch", { id });
      if ((await Promise.race([going, stopped])) === "stopped") await takeBack();
      const gone = await going;
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

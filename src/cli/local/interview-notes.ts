import { performAsked } from "../ask-operation.ts";
import { placeField, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { resolveNoun } from "../resolve.ts";
import { CONFIRMING, failed, keep, placesSaid, shown, WHO_TAKES, withSaid } from "./capture.ts";
import type { LocalCommand } from "./local.ts";

/** Reads the notes of a conversation as a note is read, and shows what of them is not written down yet; `--keep` writes it. */
export const interviewNotes: LocalCommand = {
  takesKey: true,
  fields: [
    placeField("conversation", { is: "text" }, "which conversation: a name, or any part of its id"),
    terminalField("keep", { is: "flag" }, "write it down as it is shown"),
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
      const interviewId = found.id as never;
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
      if (input["keep"] !== true || reading.items.length === 0) return shown(home, reading, interviewId);
      const without = (input["without"] ?? []) as readonly number[];
      const once = { idempotencyKey: key, asked: { ...input } };
      return await keep(home, reading, without, once, interviewId);
    } finally {
      await home.close();
    }
  },
};

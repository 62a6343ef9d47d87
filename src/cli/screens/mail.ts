import { STILL_IN_KEYRING } from "#consent/silent-keyring.ts";
import type { Answer } from "#operations/catalog.ts";
import { drawAnswers, drawCameBack } from "./import.ts";
import { STAYS, screen } from "./screen.ts";
import { dayText, momentText } from "./when.ts";

const SENDERS_SHOWN = 10;

export const mailboxes = screen<Answer<"mail.list">>({
  draw(paper, { mailboxes: all }) {
    if (all.length === 0) {
      paper.text("No mailbox is connected.");
      paper.hint("weakties mail connect ADDRESS");
      return;
    }
    paper.table(all, [
      { title: "Mailbox", of: ({ address }) => address },
      { title: "Signs in", of: ({ signIn }) => SIGN_INS[signIn] },
      { title: "Last read", of: ({ readAt }) => (readAt === null ? "not yet" : dayText(readAt)) },
      {
        title: "Servers",
        of: ({ imap, smtp }) => `${imap.host}, ${smtp?.host ?? "for reading alone"}`,
        flexible: true,
        dim: true,
      },
    ]);
    for (const { trouble } of all) if (trouble !== null) paper.text(trouble);
  },
});

export const disconnected = screen<Answer<"mail.disconnect">>({
  draw(paper, { address, stillListedAt, outOfReach }) {
    paper.text(
      outOfReach
        ? `${address} is disconnected. What was read stays. ${STILL_IN_KEYRING}`
        : `${address} is disconnected, and what opened it forgotten. What was read stays.`,
    );
    if (stillListedAt !== null)
      paper.aside(
        "Your account there may still list Weakties among the programs you let in. You can end that there.",
      );
  },
});

export const mailRead = screen<Answer<"mail.read">>({
  stopped: STAYS,
  draw(paper, { mailboxes: all }) {
    for (const each of all) {
      paper.heading(each.address);
      if (each.trouble !== null) {
        paper.text(each.trouble);
        continue;
      }
      paper.text(
        each.messages === 0
          ? "No new mail since the last time."
          : `${each.messages} new messages: ${each.new} people new, ${each.merged} merged; ${each.touches} letters on their timelines.`,
      );
      if (each.undone) {
        paper.text("What was read last was taken back by undo.");
        paper.hint(`weakties mail read ${each.address} --again   reads it from the beginning`);
      }
      if (each.more) paper.text("There is more than one reading takes. Read again, and it goes on.");
      drawAnswers(paper, each.answered, "is");
      drawCameBack(paper, each.gone);
      for (const sender of each.leftOut.slice(0, SENDERS_SHOWN))
        paper.aside(`Left out: ${sender.address}. ${sender.reason}`);
      if (each.leftOut.length > SENDERS_SHOWN) paper.aside(`and ${each.leftOut.length - SENDERS_SHOWN} more`);
      if (each.leftOut.length > 0) paper.hint("weakties mail read --again --keep ADDRESS takes one in.");
      for (const { path, reason } of each.passedOver) paper.aside(`${path}: ${reason}`);
      if (each.import !== null) paper.aside("weakties undo takes all of it back.");
    }
  },
  exitCode: ({ mailboxes: all }) => (all.some(({ trouble }) => trouble !== null) ? 1 : 0),
});

function earlierInWords(earlier: number): string {
  return earlier === 1
    ? "An earlier version of it lies there too: throw that one away."
    : `${earlier} earlier versions of it lie there too: throw those away.`;
}

export const savedDraft = screen<Answer<"mail.saveDraft">>({
  draw(paper, { folder, address, earlier }) {
    paper.text(`It lies in ${folder} of ${address}. Send it from there.`);
    if (earlier > 0) paper.text(earlierInWords(earlier));
  },
});

export const sendings = screen<Answer<"mail.sendings">>({
  draw(paper, { sendings: all }) {
    if (all.length === 0) paper.text("Nobody has tried to send this letter from here.");
    for (const { id, state, recipient, sendAt, says } of all) {
      const when = state === "sent" ? ` on ${momentText(sendAt)}` : "";
      paper.text(`${STATES[state]}${when}, to ${recipient}. ${says}`.trim());
      if (state === "unknown") paper.hint(`weakties mail settle ${id} --went, or --no-went`);
    }
  },
});

const SIGN_INS = {
  password: "with a password",
  google: "at Google",
  microsoft: "at Microsoft",
  other: "at the provider",
} as const;

const STATES = {
  waiting: "Waits to go",
  sending: "Is being handed over",
  sent: "Went out",
  failed: "Did not go",
  unknown: "Not known",
} as const;

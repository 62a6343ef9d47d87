import { STILL_IN_KEYRING } from "#consent/silent-keyring.ts";
import type { Answer } from "#operations/catalog.ts";
import { DEEDS, DEEDS_IN_WORDS, type Deeds } from "#syncing/deed.ts";
import { versionInWords } from "#syncing/version-in-words.ts";
import type { Paper } from "../paper.ts";
import { STAYS, screen } from "./screen.ts";
import { dayText, momentText } from "./when.ts";

const OF = { contacts: "address book", calendar: "calendar" } as const;
type Kind = keyof typeof OF;

/** The same screens for an address book and a calendar; their answers are alike. */
export function inStep(kind: Kind) {
  return {
    /** What is connected, what came of it, what there is to choose between. */
    shown: screen<Answer<"contacts.show">>({
      draw(paper, { account, by, signIns, last, remarks }) {
        if (account === null) {
          paper.text(`No ${OF[kind]} is connected.`);
          const ready = signIns.find(({ opens }) => opens) ?? signIns[0];
          if (ready !== undefined)
            paper.hint(`weakties ${kind} ${ready.opens ? "connect-with" : "sign-in"} ${ready.user}`);
          paper.hint(`weakties ${kind} connect https://dav.example.org you@example.org`);
          return paper.hint(`weakties ${kind} sign-in you@gmail.com --client-id …   at Google`);
        }
        paper.facts([
          [OF[kind], account.name],
          ["at", account.url],
          ["as", account.user],
          ...(by === null ? [] : [["signed in", by.called] as const]),
          ["last", account.syncedAt === null ? "not yet" : dayText(account.syncedAt)],
        ]);
        if (by !== null && by.trouble !== null) {
          paper.gap();
          paper.text(by.trouble);
          if (by.use === kind) paper.hint(`weakties ${kind} sign-in ${by.user}`);
        }
        if (last !== null) {
          paper.gap();
          tell(paper, last, true);
        }
        for (const { id, name, field, here, there } of remarks) {
          paper.gap();
          const says = (text: string) => versionInWords(field, text, line);
          paper.text(`${name}: ${field} is “${says(here)}” here and “${says(there)}” there.`);
          paper.hint(`weakties ${kind} settle ${id} there   takes theirs; here leaves it`);
        }
      },
    }),
    connected: screen<Answer<"contacts.connect">>({
      draw: (paper, answer) => tellConnected(paper, kind, answer),
    }),
    synchronised: screen<Answer<"contacts.sync">>({
      stopped: STAYS,
      draw(paper, answer) {
        tell(paper, answer, answer.done);
        if (!answer.done) paper.hint(`Nothing has been done yet: weakties ${kind} sync --yes`);
      },
      exitCode: ({ counts }) => (counts["not-done"] > 0 ? 1 : 0),
    }),
    planned: screen<Answer<"contacts.plan">>({
      draw(paper, answer) {
        tell(paper, answer, false);
        paper.hint(`weakties ${kind} sync`);
      },
    }),
    settled: screen<Answer<"contacts.settle">>({
      draw: (paper, { field, took }) =>
        paper.text(`It is “${versionInWords(field, took, line)}” now, and will be there too.`),
    }),
    disconnected: screen<Answer<"contacts.disconnect">>({
      draw(paper, { disconnected: name, stillListed, outOfReach }) {
        paper.text(`Let go of ${name}. Everything stays where it is, here and there.`);
        if (outOfReach) paper.text(STILL_IN_KEYRING);
        if (stillListed)
          paper.aside(
            "Your account there may still list Weakties among the programs you let in. You can end that there.",
          );
      },
    }),
  };
}

export function tellConnected(
  paper: Paper,
  kind: Kind,
  { connected, name, collections }: Answer<"contacts.connect">,
): void {
  if (connected) {
    paper.text(`Connected: ${name}. Nothing has changed there or here.`);
    paper.hint(`weakties ${kind} sync   says first what it would change`);
    return;
  }
  paper.text("There are several; name the one you mean with --collection.");
  paper.table(collections, [
    { title: "name", of: (each) => each.name },
    { title: "--collection", of: (each) => each.url, flexible: true },
  ]);
}

function tell(paper: Paper, { counts, deeds }: Deeds, done: boolean): void {
  const shown = DEEDS.filter((what) => counts[what] > 0);
  if (shown.length === 0) paper.text(done ? "Nothing had changed." : "Nothing would change.");
  for (const what of shown) {
    const words = DEEDS_IN_WORDS[what];
    paper.text(`${counts[what]}  ${done ? words.did : words.would}`);
    const named = deeds
      .filter((deed) => deed.what === what && deed.name + deed.detail !== "")
      .slice(0, MOST_NAMED);
    for (const { name, detail } of named)
      paper.aside([name, line(detail)].filter((part) => part !== "").join(": "), 4);
  }
}

const MOST_NAMED = 12;

/** A role and a place stand on a line each; a moment is told in milliseconds. */
function line(text: string): string {
  if (/^\d{9,}$/.test(text)) return momentText(Number(text));
  return text
    .split("\n")
    .filter((part) => part !== "")
    .join(", ");
}

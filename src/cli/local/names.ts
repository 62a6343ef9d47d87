import { PROMPT_IDS, promptOf } from "#follow-ups/first-steps.ts";
import type { Familiarity } from "#people/person.ts";
import type { LineRead } from "#people/read-line.ts";
import { MOST_NAMES_TEXT, type NamesRead, readNames, WHOSE_THEY_ARE } from "#people/read-names.ts";
import type { WhoIsIt } from "#people/who-is-it.ts";
import { type Once, performAsked } from "../ask-operation.ts";
import { placeField, terminalField } from "../field.ts";
import { type OpenNetwork, openNetwork } from "../network.ts";
import { shortId } from "../short-id.ts";
import { givenText } from "./given-text.ts";
import type { LocalAnswer, LocalCommand } from "./local.ts";

type Recognised = LineRead & {
  readonly familiarity?: Familiarity | undefined;
  readonly who: WhoIsIt;
};

/** People of a page, an author list, "Name <mail>" lists, signatures: shown, and added only with `--keep`. */
export const names: LocalCommand = {
  takesKey: true,
  fields: [
    placeField("file", { is: "text" }, "a text file, or - for what is piped in"),
    terminalField("keep", { is: "flag" }, "add them as they are shown"),
    { ...terminalField("without", { is: "number" }, "leave out this one, by its number"), many: true },
    terminalField("prompt", { is: "choice", choices: PROMPT_IDS }, "where you know them from"),
    terminalField("howMet", { is: "text" }, "how you know them, in your words"),
  ],
  async run({ program, network, input, key }) {
    const home = await openNetwork(program, network);
    try {
      const given = await givenText(program, home, String(input["file"]), MOST_NAMES_TEXT);
      if (given.kind === "failed") return given;
      const read = readNames(given.text);
      const { people } = read;
      const known = await performAsked(home, "person.recognise", {
        people: people.map(({ name, email, organization }) => ({ name, email, organization })),
      });
      if (known.kind !== "done") return { kind: "failed", failure: known };
      const mine = await performAsked(home, "settings.show", {});
      if (mine.kind !== "done") return { kind: "failed", failure: mine };
      const prompt = promptOf(String(input["prompt"] ?? ""), mine.value.background);
      const [howMet, familiarity] =
        input["howMet"] === undefined
          ? [prompt?.howMet ?? "", prompt?.familiarity]
          : [String(input["howMet"]), undefined];
      const found = people.map((person, at): Recognised => {
        const who: WhoIsIt = known.value.who[at] ?? { kind: "new" };
        return person.howMet === "" ? { ...person, howMet, familiarity, who } : { ...person, who };
      });
      const without = (input["without"] ?? []) as readonly number[];
      return input["keep"] === true
        ? await keep(
            home,
            found.filter((_, at) => !without.includes(at + 1)),
            // Whoever was new is known the second time.
            { idempotencyKey: key, asked: { ...input, text: given.text } },
          )
        : shown(found, read);
    } finally {
      await home.close();
    }
  },
};

const NO_NAME_ON_PAGE =
  "No name was found on that page. Names are found one to a line, or in a row with commas between them. One person is " +
  "added by: weakties add NAME. Nobody comes to mind? weakties whom";

/** Lines shown of those that were not read. */
const MOST_UNREAD = 20;

function shown(people: readonly Recognised[], { more, unread, unplaced }: NamesRead): LocalAnswer {
  return {
    kind: "done",
    value: { kept: null, people, more, unread, unplaced },
    draw(paper) {
      if (people.length === 0) return paper.text(NO_NAME_ON_PAGE);
      paper.table(
        [...people.entries()],
        [
          { title: "", of: ([at]) => at + 1 },
          { title: "name", of: ([, each]) => each.name },
          { title: "what they do", of: ([, each]) => each.role, flexible: true },
          { title: "where", of: ([, each]) => each.organization, flexible: true },
          { title: "e-mail", of: ([, each]) => each.email, flexible: true },
          { title: "", of: ([, each]) => WHO_WORDS[each.who.kind], dim: true },
        ],
      );
      paper.gap();
      if (unplaced.length > 0) paper.text(`${WHOSE_THEY_ARE} ${unplaced.join(", ")}`);
      if (unread.length > 0) paper.text("Not read:");
      for (const line of unread.slice(0, MOST_UNREAD)) paper.text(line, 2);
      if (unread.length > MOST_UNREAD) paper.text(`and ${unread.length - MOST_UNREAD} more lines.`, 2);
      if (more > 0) paper.text(`${more} more stand there; only the first ${people.length} are read.`);
      paper.text("Nothing has been written. --keep adds those who are new; --without 3 leaves one out.");
    },
  };
}

const WHO_WORDS: Record<WhoIsIt["kind"], string> = {
  new: "",
  known: "is here already",
  ask: "may be here already",
  "left-out": "left out",
};

/** Only who is surely new: whoever may be here is opened and looked at instead. */
async function keep(home: OpenNetwork, people: readonly Recognised[], once: Once): Promise<LocalAnswer> {
  const fresh = people.filter(({ who }) => who.kind === "new");
  const added = fresh.map(({ who: _, ...person }, at) => ({ ...person, key: `n${at}`, id: null }));
  const kept = await performAsked(home, "capture.keep", { people: added }, undefined, once);
  if (kept.kind !== "done") return { kind: "failed", failure: kept };
  const passed = people.filter(({ who }) => who.kind !== "new").map(({ name }) => name);
  return {
    kind: "done",
    value: { kept: kept.value, passedOver: passed },
    draw(paper) {
      paper.text(fresh.length === 0 ? "Nobody new." : `Added: ${fresh.map(({ name }) => name).join(", ")}.`);
      if (passed.length > 0) paper.text(`Passed over, as they may be here: ${passed.join(", ")}.`);
      paper.hint(`Taken back by: weakties capture undo --id ${shortId(kept.value.id)}`);
    },
  };
}

import { z } from "zod";
import { deedId } from "#database/deeds.ts";
import { forgetImport, insertImport, keepImportAnswer } from "#database/importing/imports.ts";
import type { LeftOutSender } from "#importing/correspondents.ts";
import { keysToTakeBack } from "#importing/erased-before.ts";
import type { Mine } from "#importing/my-addresses.ts";
import type { ArchiveTold } from "#importing/passed-over.ts";
import type { Plan } from "#importing/plan.ts";
import type { Problem } from "#importing/record.ts";
import type { SettingsTold } from "../exporting/settings-told.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { takeBackErased } from "../people/erased.ts";
import { type AnswerFound, answersAmong } from "./answers.ts";
import { applyPlan } from "./apply-plan.ts";
import { type CalledOff, calledOffAmong } from "./called-off.ts";
import { wanted } from "./fields.ts";
import { countsOf } from "./plan.ts";
import { prepare, whyNothing } from "./prepare.ts";
import type { GoneAddress } from "./returned.ts";
import { takeInExports } from "./take-in-exports.ts";
import { noteSavedSent } from "./went-from-drafts.ts";

export type ImportAnswer = {
  /** What undo calls it by; null where it was the last one once more, and so nothing is kept of it. */
  readonly import: string | null;
  /** People: added, added to, known already or left out; and rows that could not be read. */
  readonly new: number;
  readonly merged: number;
  readonly skipped: number;
  readonly bad: number;
  readonly touches: number;
  /** Through whom the user met somebody, both of them in the files. */
  readonly introductions: number;
  /** Of how many it was read from their address where they are. */
  readonly places: number;
  readonly problems: readonly Problem[];
  /** Files that were named, and of which nothing could be read; the others came in all the same. */
  readonly notRead: readonly string[];
  /** LinkedIn's archives among the files, with what of them was read. */
  readonly archives: readonly ArchiveTold[];
  /** Whole exports of Weakties among the files: undo leaves what came of them. */
  readonly exports: readonly string[];
  /** What exports said of the user's settings, in words. */
  readonly settings: SettingsTold;
  /** The name of the copy of everything that was made before them; null where none was. */
  readonly copy: string | null;
  /** Whose mail it was taken to be, where that was guessed. */
  readonly me: {
    readonly addresses: readonly string[];
    readonly inferred: boolean;
    readonly because: string;
  } | null;
  /** Whom the mail knows and whose letters were left out, with the reason; `keep` takes them in (R62). */
  readonly leftOut: readonly LeftOutSender[];
  /** Requests that a letter among the files answers: noted, unless it says no (R33). */
  readonly answered: readonly AnswerFound[];
  /** Arranged talks that the files say will not be; that is the user's to note. */
  readonly calledOff: readonly CalledOff[];
  /** Addresses that are former ones now, because a letter came back from them (R58). */
  readonly gone: readonly GoneAddress[];
};

/** What is kept of an answer beside the import: the senders left out can be thousands, and `import.plan` has them. */
export type KeptAnswer = Omit<
  ImportAnswer,
  | "leftOut"
  | "answered"
  | "calledOff"
  | "gone"
  | "notRead"
  | "archives"
  | "exports"
  | "settings"
  | "copy"
  | "places"
  | "introductions"
> & {
  /** Missing where an older Weakties imported. */
  readonly places?: number;
  readonly introductions?: number;
  readonly exports?: readonly string[];
  readonly settings?: SettingsTold;
  readonly copy?: string | null;
  /** What was said of columns, as it was written. */
  readonly column?: readonly string[];
  /** The headings of the tables that it was said of, each as a set. */
  readonly headings?: readonly string[];
  /** The id of the mailbox that it was read from. */
  readonly mailbox?: string;
};

/**
 * Imports files in one transaction: all of it or nothing. The same file again adds nothing. The plan is made again, and
 * within that transaction: the one that was looked at may be an hour old, and who was added, merged, erased or left out
 * since, here or by another program on the same book, counts. Of 20,000 rows that takes three seconds out of nine; to
 * keep the plan would save them, and hold its memory until somebody presses.
 */
export const applyImport = operation({
  permission: "write",
  effect: "writes",
  input: z.object(wanted),
  async run(context, input) {
    const prepared = await prepare({ ...context, reading: (work) => work(context) }, input);
    if (prepared.kind !== "done") return prepared;
    const nothing = whyNothing(prepared.value);
    if (nothing !== undefined) return nothing;
    const { plan, reading, exports, answers, files, notRead } = prepared.value;
    if (plan.unknown.length > 0) return refused(nobodyHas(plan.unknown));
    const id = await deedId(context.tx, context.newId<"import">);
    const kept = {
      id,
      format: reading.formats.join(" "),
      files: [...new Set(files.map(withoutFolders))].slice(0, FILES_KEPT),
      at: context.now,
      undoneAt: null,
    };
    await insertImport(context.tx, { ...kept, answer: {} });
    await takeBackErased(context.tx, backKeys(plan.people, input.back));
    const recognised = await noteSavedSent(context, reading.touches);
    const answered = await answersAmong(context, reading);
    const { touches, introductions, places, gone, isKept } = await applyPlan(context, plan, id, {
      keep: input.keep,
      different: new Set(input.different),
      mine: addressesToKeep(input, reading.mine),
      returned: reading.returned,
      answered,
      recognised,
    });
    const taken = await takeInExports(context, exports, answers);
    await takeBackErased(context.tx, backKeys(taken.people, input.back));
    const bad = plan.bad + taken.problems.length;
    const hasErased = plan.people.some(({ erased }) => erased === true);
    const answer: Omit<ImportAnswer, "leftOut" | "answered" | "calledOff" | "gone" | "notRead" | "archives"> =
      {
        import: isKept || exports.length > 0 || input.column.length > 0 ? id : null,
        ...countsOf({ people: [...plan.people, ...taken.people], bad }),
        touches: touches + taken.touches,
        introductions,
        places,
        problems: [...(hasErased ? plan.problems.map(withoutQuotes) : plan.problems), ...taken.problems],
        exports: exports.map((each) => each.name),
        settings: taken.settings,
        copy: taken.copy,
        me: reading.mine,
      };
    if (answer.import === null) await forgetImport(context.tx, id);
    else
      await keepImportAnswer(context.tx, id, {
        ...answer,
        problems: hasErased ? [] : answer.problems.slice(0, 1000),
        ...(input.column.length === 0 ? {} : { column: input.column, headings: reading.headings }),
      });
    const calledOff = await calledOffAmong(context, reading);
    const { archives, leftOut } = reading;
    return done<ImportAnswer>({ ...answer, notRead, archives, leftOut, answered, calledOff, gone });
  },
});

const FILES_KEPT = 100;

/** An answer is kept for who asks again, and what could not be read may be of somebody erased. */
function withoutQuotes(problem: Problem): Problem {
  return { ...problem, reason: problem.reason.replace(/“.*”/su, "“…”") };
}

/** Those of my addresses that later imports should know (R61). */
function addressesToKeep(
  { me, remember }: { readonly me: readonly string[]; readonly remember?: boolean | undefined },
  mine: Mine | null,
): readonly string[] {
  if (remember === false) return [];
  const said = me.map((each) => each.trim().toLowerCase());
  return [...new Set([...said, ...(remember ? (mine?.addresses ?? []) : [])])];
}

function withoutFolders(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

function nobodyHas(keys: readonly string[]): string {
  const [key = "", ...more] = keys;
  const others = more.length === 0 ? "" : ` (nor ${more.length} more)`;
  return `Nobody in the files has the key “${key.slice(0, 40)}”${others}. A plan shows the keys.`;
}

/** The keys of those who come back by the user's word: later files need not be told again. */
function backKeys(people: Plan["people"], back: readonly string[]): readonly string[] {
  return people
    .filter(({ key, kind }) => kind !== "skip" && back.includes(key))
    .flatMap(({ records }) => records.flatMap(keysToTakeBack));
}

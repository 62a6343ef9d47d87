import { useEffect, useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import type { Progress } from "#operations/operation.ts";
import { capitalised } from "#people/shown.ts";
import type { Failure, Handed } from "#web/client/client.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import { type Begun, begunBefore, keepBegun, whileAlone } from "./begun.ts";
import { type Dropped, isReadable } from "./dropped.ts";

export type Plan = Answer<"import.plan">;
type Problem = Plan["problems"][number];

/** What the last import of this visit did. */
export type Imported = Answer<"import.apply">;

export type Step =
  | {
      readonly kind: "choose";
      readonly problem?: string | undefined;
      /** All that was not right, where that is more than the problem says. */
      readonly problems?: readonly Problem[] | undefined;
      readonly imported?: Imported | undefined;
      /** Nobody answered, and what was handed over is still there. */
      readonly canGoOn?: boolean | undefined;
    }
  | { readonly kind: "working"; readonly done: number | null; readonly says: string }
  | {
      readonly kind: "preview";
      readonly plan: Plan;
      readonly problem?: string | undefined;
      /** The addresses that another plan could not be made with. */
      readonly tried?: readonly string[] | undefined;
    };

/**
 * What the plan is made of, besides the files. `same`: of whom the user said that they are whom they seem to be;
 * `back`: who was erased and is wanted again.
 */
export type Wishes = {
  readonly me: readonly string[];
  readonly keep: readonly string[];
  /** What columns of tables are, as the import takes it: "wer=Name". */
  readonly column: readonly string[];
  readonly same: readonly string[];
  readonly back: readonly string[];
};

/** Then no other file would arrive either. */
const LOST: ReadonlySet<string> = new Set(["signed-out", "unreachable", "broken"]);

const NO_WISHES: Wishes = { me: [], keep: [], column: [], same: [], back: [] };

/** Files → taken in → plan → import, one after the other; nothing is written before the last. */
export function useImport() {
  const client = useClient();
  const apply = useWrite("import.apply");
  const undo = useWrite("import.undo");
  const [step, setStep] = useState<Step>({ kind: "choose" });
  const [wishes, setWishes] = useState(NO_WISHES);
  const uploads = useRef<readonly Handed[]>([]);
  /** Files that could not be taken in, beside those that could. */
  const untaken = useRef<readonly Problem[]>([]);
  const stopper = useRef(new AbortController());
  /** No other page has an import open: this one's outlives it. */
  const alone = useRef(false);
  const refs = () => uploads.current.map(({ ref }) => ref);
  const tell = ({ done, total, says }: Progress) =>
    setStep({ kind: "working", done: total === 0 ? null : done / total, says });

  function letGo() {
    client.letGo(refs());
    uploads.current = [];
    if (alone.current) keepBegun(null);
  }

  function keep(of: Partial<Begun>) {
    if (!client.keepsFiles || !alone.current) return;
    const now = { awaited: [], wishes, importing: false, at: Date.now() };
    keepBegun({ ...now, uploads: uploads.current, untaken: untaken.current, ...of });
  }

  /** An import that another page began, or that nobody answered to: its files are there, and it is looked at anew. */
  function goOn() {
    const begun = client.keepsFiles ? begunBefore() : null;
    if (begun === null) return setStep({ kind: "choose" });
    uploads.current = begun.uploads;
    untaken.current = [...begun.untaken, ...begun.awaited.map(notArrived)];
    if (begun.uploads.length > 0) {
      stopper.current = new AbortController();
      return void plan(begun.wishes, begun.importing);
    }
    keepBegun(null);
    const [first] = begun.awaited;
    if (first !== undefined)
      setStep({ kind: "choose", problem: `${first}: ${NOT_ARRIVED}`, problems: untaken.current });
  }
  const find = useRef(goOn);
  find.current = () => {
    alone.current = true;
    // What was begun while another page had it is kept from now on.
    if (uploads.current.length > 0) keep({});
    else if (step.kind === "choose" && step.problem === undefined) goOn();
  };
  const applying = useRef<Promise<unknown>>(undefined);
  useEffect(() => {
    const release = whileAlone(() => find.current());
    return () => {
      alone.current = false;
      // What is being written comes to its end; what is only read is read again by whoever comes back.
      if (applying.current === undefined) stopper.current.abort();
      void Promise.resolve(applying.current).finally(release);
    };
  }, []);
  // Whoever leaves the page has thought better of it, unless the import is under way.
  const leave = useRef(letGo);
  leave.current = () => {
    if (step.kind !== "working") letGo();
  };
  useEffect(() => () => leave.current(), []);

  async function take(dropping: Dropped | Promise<Dropped>) {
    letGo();
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setStep({ kind: "working", done: null, says: "Looking at what was handed over" });
    const dropped = await dropping;
    if (signal.aborted) return;
    if (dropped.kind === "none") return setStep({ kind: "choose", problem: dropped.says });
    const { files } = dropped;
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const taken: Handed[] = [];
    uploads.current = taken;
    const not: Problem[] = [];
    untaken.current = not;
    let before = 0;
    for (const [at, file] of files.entries()) {
      const awaited = files.slice(at, at + NAMED).map(({ name }) => name);
      if (at % NAMED === 0 || files.length <= NAMED) keep({ awaited, wishes: NO_WISHES });
      const says = files.length === 1 ? `Taking in ${file.name}` : `Taking in ${files.length} files`;
      tell({ done: before, total, says });
      const onSent = (sent: number) => tell({ done: before + sent, total, says });
      const reply = await takeOne(file, onSent, signal);
      if (signal.aborted) return reply.kind === "done" ? client.letGo([reply.value.ref]) : undefined;
      if (reply.kind === "done") taken.push(reply.value);
      else if (LOST.has(reply.kind)) return setStep({ kind: "choose", problem: reply.says });
      else not.push({ file: file.name, line: null, reason: reply.says });
      before += file.size;
    }
    if (taken.length === 0) return setStep({ kind: "choose", problem: not[0]?.reason, problems: not });
    await plan(NO_WISHES);
  }

  /** A file that cannot be read is said to be so; sent all the same, it would look as if nobody answered. */
  async function takeOne(file: File, onSent: (bytes: number) => void, signal: AbortSignal) {
    if (await isReadable(file)) {
      const reply = await client.takeIn(file, onSent, signal);
      // It may have gone away while it was sent.
      if (reply.kind !== "unreachable" || (await isReadable(file))) return reply;
    }
    return { kind: "unreadable", says: `“${file.name}” may not be read, or is not there any more.` } as const;
  }

  /** Makes the plan anew; where that fails, the one on screen stays. */
  async function plan(wanted: Wishes, wasImporting = false) {
    const before = step.kind === "preview" ? step.plan : undefined;
    setWishes(wanted);
    keep({ wishes: wanted, importing: wasImporting });
    setStep({ kind: "working", done: null, says: "Reading" });
    const { signal } = stopper.current;
    const reply = await client
      .call("import.plan", { files: refs(), ...copy(wanted) }, { onProgress: tell, signal })
      .catch(() => undefined);
    if (reply === undefined) setStep({ kind: "choose" });
    else if (reply.kind === "done") {
      // Another choice of files or addresses may have taken somebody away who was answered for.
      const stays = (key: string) => !reply.value.unknown.includes(key);
      const answered = { ...wanted, same: wanted.same.filter(stays), back: wanted.back.filter(stays) };
      setWishes(answered);
      keep({ wishes: answered });
      const problems = [...untaken.current, ...reply.value.problems];
      const [first] = problems;
      if (before === undefined && first !== undefined && holdsNothing(reply.value))
        return setStep({ kind: "choose", problem: whichAndWhy(first), problems });
      setStep({ kind: "preview", plan: { ...reply.value, problems } });
    } else if (before !== undefined) {
      setWishes(wishes);
      setStep({ kind: "preview", plan: before, problem: inPlainWords(reply), tried: wanted.me });
    } else if (LOST.has(reply.kind) && alone.current && client.keepsFiles)
      setStep({ kind: "choose", problem: reply.says, canGoOn: true });
    else {
      keepBegun(null);
      // What an import took in is let go of: it came to its end, and the page was gone before it heard.
      if (wasImporting) return setStep({ kind: "choose" });
      setStep({ kind: "choose", problem: reply.says, problems: [...untaken.current, ...problemsIn(reply)] });
    }
  }

  async function carryOut(made: Plan, remember: boolean) {
    tell({ done: 0, total: 1, says: "Importing" });
    keep({ importing: true });
    const { signal } = stopper.current;
    const writing = apply.run({ files: refs(), remember, ...copy(wishes) }, { onProgress: tell, signal });
    applying.current = writing;
    const reply = await writing;
    applying.current = undefined;
    // Stopped: the server keeps nothing of it, and the files have been let go.
    if (signal.aborted && reply.kind !== "done") return;
    if (reply.kind !== "done") return setStep({ kind: "preview", plan: made, problem: reply.says });
    const answer = { ...reply.value, problems: [...untaken.current, ...reply.value.problems] };
    setStep({ kind: "choose", imported: answer });
    uploads.current = [];
    keepBegun(null);
    const { import: id } = answer;
    say(inWords(answer), id !== null && canBeUndone(answer) ? () => void takeBack(id) : undefined);
    return answer;
  }

  /** Undoes an import, this visit's or a former one; stopped or refused, all is as it was. */
  async function takeBack(id: string) {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    tell({ done: 0, total: 1, says: "Taking people back" });
    const reply = await undo.run({ id }, { onProgress: tell, signal });
    setStep({ kind: "choose" });
    if (signal.aborted && reply.kind !== "done") return say("Stopped: nothing of it was undone.");
    if (reply.kind !== "done") return say(reply.says);
    const { removed, kept } = reply.value;
    const gone = `Undone: ${people(removed)} taken out`;
    say(
      kept === 0
        ? `${gone}.`
        : `${gone}; ${people(kept)} you worked with since ${kept === 1 ? "stays" : "stay"}.`,
    );
  }

  return {
    step,
    wishes,
    take,
    plan,
    /** Notes who is the same, without reading the files again. */
    setSame: (same: readonly string[]) => {
      setWishes({ ...wishes, same });
      keep({ wishes: { ...wishes, same } });
    },
    goOn,
    carryOut,
    takeBack,
    /** Lets go of the files, or stops what is under way; nothing has been written. */
    stop: () => {
      stopper.current.abort();
      letGo();
      setStep({ kind: "choose" });
    },
  };
}

/** So many files are named that had not arrived; where there are more, it is kept for as many at a time what has come. */
const NAMED = 20;

const NOT_ARRIVED = "It had not arrived when its page was closed.";

function notArrived(file: string): Problem {
  return { file, line: null, reason: `${NOT_ARRIVED} Choose it again to bring it in too.` };
}

function copy({ me, keep, column, same, back }: Wishes) {
  return { me: [...me], keep: [...keep], column: [...column], same: [...same], back: [...back] };
}

/** Without the name that a field has in the catalogue. */
function inPlainWords(failure: Failure): string {
  const of = failure.kind === "invalid" ? `${failure.at}: ` : "";
  return failure.says.startsWith(of) ? failure.says.slice(of.length) : failure.says;
}

function problemsIn(reply: Failure): readonly Problem[] {
  return reply.kind === "refused" ? ((reply.problems ?? []) as readonly Problem[]) : [];
}

/** A file's name and what is the matter with it; a reason that names it stands alone. */
function whichAndWhy({ file, reason }: Problem): string {
  return reason.includes(file) ? reason : `${file}: ${reason}`;
}

/** Nobody, and nothing to ask about: then another file is wanted. */
function holdsNothing({ people, leftOut, answered, exports, tables, me }: Plan): boolean {
  const found = people.length + leftOut.length + answered.length + exports.length;
  const asks = tables.some(({ names }) => !names) || (me.because !== "" && me.addresses.length === 0);
  return found === 0 && !asks;
}

/** The plan's people once the user's answers count: whoever is the same as somebody comes in as nobody new. */
export function countsAnswered({ counts, people }: Plan, same: readonly string[]): Plan["counts"] {
  const answered = people.filter(({ kind, key }) => kind === "ask" && same.includes(key));
  const known = new Set(answered.flatMap(({ personId }) => personId ?? []));
  for (const { kind, personId } of people) if (kind === "merge" && personId !== null) known.delete(personId);
  return { ...counts, new: counts.new - answered.length, merged: counts.merged + known.size };
}

/** What came of an export of Weakties was merged with what was here, and cannot be taken out again. */
export function canBeUndone({ exports = [] }: { readonly exports?: readonly string[] }): boolean {
  return exports.length === 0;
}

/** "Imported 214 people and added to 12." */
export function inWords(answer: {
  readonly new: number;
  readonly merged: number;
  readonly touches: number;
  readonly bad: number;
}): string {
  const parts = [
    answer.new === 0 ? "" : `imported ${people(answer.new)}`,
    answer.merged === 0 ? "" : `added to ${answer.merged === 1 ? "one you had" : `${answer.merged} you had`}`,
  ].filter((part) => part !== "");
  if (parts.length === 0 && answer.touches > 0) return "New letters came in, and nobody new.";
  if (parts.length === 0)
    return answer.bad > 0
      ? "Nothing new: what could be read was here already."
      : "Nothing new: all of it was here already.";
  return `${capitalised(parts.join(" and "))}.`;
}

/** "One letter, meeting or other contact", "12 letters, meetings and other contacts" */
export function lettersInWords(count: number): string {
  return count === 1
    ? "One letter, meeting or other contact"
    : `${count.toLocaleString("en")} letters, meetings and other contacts`;
}

export function people(count: number): string {
  return count === 1 ? "one person" : `${count.toLocaleString("en")} people`;
}

import { useEffect, useRef, useState } from "react";
import type { Progress } from "#operations/operation.ts";
import type { Handed } from "#web/client/client.ts";
import { useClient, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import { type Begun, begunBefore, keepBegun, whileAlone } from "./begun.ts";
import { type Dropped, isReadable } from "./dropped.ts";
import {
  broughtAnything,
  canBeUndone,
  holdsNothing,
  NO_WISHES,
  type Plan,
  type Problem,
  type Step,
  type Wishes,
} from "./plan.ts";
import { inPlainWords, inWords, people, problemsIn, whichAndWhy } from "./words.ts";

/** Then no other file would arrive either. */
const LOST: ReadonlySet<string> = new Set(["signed-out", "unreachable", "broken"]);

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
      const known = (keys: readonly string[]) => keys.filter((key) => !reply.value.unknown.includes(key));
      const { same, different, back } = wanted;
      const answered = { ...wanted, same: known(same), different: known(different), back: known(back) };
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

  async function carryOut(made: Plan, remember: boolean, settings: boolean) {
    tell({ done: 0, total: 1, says: "Importing" });
    keep({ importing: true });
    const { signal } = stopper.current;
    const asked = { files: refs(), remember, settings, ...copy(wishes) };
    const writing = apply.run(asked, { onProgress: tell, signal });
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
    const back = id !== null && broughtAnything(answer) && canBeUndone(answer);
    say(inWords(answer), back ? () => void takeBack(id) : undefined);
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
    const { removed, kept, changed } = reply.value;
    if (!changed) return say("Undone: it had added nothing, so nobody was taken out.");
    const gone = `Undone: ${people(removed)} taken out`;
    say(
      kept === 0
        ? `${gone}.`
        : `${gone}; ${people(kept)} you worked with since, or whom a later import has too, ${kept === 1 ? "stays" : "stay"}.`,
    );
  }

  return {
    step,
    wishes,
    take,
    plan,
    /** Notes who is the same and who is another, without reading the files again. */
    settle: (answers: Pick<Wishes, "same" | "different">) => {
      setWishes({ ...wishes, ...answers });
      keep({ wishes: { ...wishes, ...answers } });
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

function copy({ me, keep, column, same, different, back }: Wishes) {
  return {
    me: [...me],
    keep: [...keep],
    column: [...column],
    same: [...same],
    different: [...different],
    back: [...back],
  };
}

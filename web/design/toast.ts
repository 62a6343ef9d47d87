export type Said = {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** Whose step it speaks of, where only the last step of that can be taken back. */
  readonly of?: string | undefined;
  /** For one that waits for an answer. */
  readonly held?: Held | undefined;
  /** Whether the screen that it speaks of was left since. */
  readonly left?: boolean;
};

type Held = {
  readonly answer: string;
  readonly onAnswer: () => void;
  readonly onClose: () => void;
};

/** Where more was said than this, the oldest goes that waits for no answer; before it what was only to be read. */
const AT_MOST = 2;

let said: readonly Said[] = [];
/** Steps under way: what they will say is not said yet. */
let steps = 0;
let count = 0;
/** The remarks up to this one had been said when a hand last moved. */
let stood = 0;
const listeners = new Set<() => void>();

/**
 * Says what was done, in the past tense ("Left out Imre."), and offers to undo it instead of asking beforehand. `z`
 * undoes the newest while it is shown. `of`: what took the step, where steps are taken back in turn, the last one first;
 * the remark on the step before goes, as its Undo would take back another one.
 */
export function say(text: string, undo?: () => void, of?: string) {
  add({ text, undo, of });
}

/**
 * Says why something waits, with the one press that lets it go on. It stays until it is answered, closed, or taken
 * away by what is returned.
 */
export function holdBack(text: string, held: Held): () => void {
  const id = add({ text, held });
  return () => drop(id);
}

/** Told of every key and every press: whatever was said before is no news of the step that this one begins. */
export function handMoved() {
  stood = count;
}

/**
 * Told by the router that the reader went to another page. A remark belongs to the screen it was made on: one that was
 * to be read goes with it, and one that can be undone steps back to a line, so that it stays in reach and in nobody's
 * way. What was said by the step that leads to the other page, with no key or press in between, is heard there, however
 * long the page took to come. What waits for an answer is taken away by the one who waits.
 */
export function leaveRemarks() {
  said = said.flatMap((remark) => {
    if (remark.held !== undefined || remark.id > stood) return [remark];
    return remark.undo === undefined || remark.left ? [] : [{ ...remark, left: true }];
  });
  tell();
}

function add(remark: Omit<Said, "id">): number {
  count += 1;
  const others = said.filter(
    ({ text, held, of }) =>
      held !== undefined || (text !== remark.text && (of === undefined || of !== remark.of)),
  );
  const goes = others.length < AT_MOST ? undefined : leastMissed(others);
  said = [...others.filter((each) => each !== goes), { ...remark, id: count }];
  tell();
  return count;
}

function leastMissed(remarks: readonly Said[]): Said | undefined {
  const said = remarks.filter(({ held }) => held === undefined);
  return said.find(({ undo }) => undo === undefined) ?? said[0] ?? remarks[0];
}

export function drop(id: number) {
  said = said.filter((each) => each.id !== id);
  tell();
}

/**
 * While a step is under way, the remark of the one before it takes nothing back: it would be the wrong one. Answers as
 * the step does.
 */
export async function duringStep<Done>(step: Promise<Done>): Promise<Done> {
  steps += 1;
  tell();
  try {
    return await step;
  } finally {
    // Whoever waits for the step says what came of it first.
    setTimeout(() => {
      steps -= 1;
      tell();
    });
  }
}

/** Undoes what the newest remark speaks of; false where there is nothing to undo. */
export function undoLast(): boolean {
  const last = said.at(-1);
  if (last?.undo === undefined || steps > 0) return false;
  undo(last);
  return true;
}

export function undo(remark: Said) {
  remark.undo?.();
  drop(remark.id);
}

export function close(remark: Said) {
  drop(remark.id);
  remark.held?.onClose();
}

/** What stands there now, in the order it was said. */
export function remarks(): readonly string[] {
  return said.map(wordsOf);
}

export function wordsOf({ text, left }: Said): string {
  return left ? `Before: ${text}` : text;
}

/** Closes all that was said; false where nothing was. */
export function closeAll(): boolean {
  const open = said;
  for (const remark of open) close(remark);
  return open.length > 0;
}

/** For the keyboard: to the newest remark; false where nothing was said. */
export function goToRemarks(): boolean {
  const button = document.querySelector<HTMLElement>("[data-remark]:last-of-type button");
  button?.focus();
  return button !== null;
}

function tell() {
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is said now; another list whenever that changes. */
export function saidNow(): readonly Said[] {
  return said;
}

export function stepIsUnderWay(): boolean {
  return steps > 0;
}

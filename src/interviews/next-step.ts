import type { DateText } from "#time/date.ts";
import type { Standing } from "./standing.ts";

export type NextStepKind =
  | "write"
  | "hold"
  | "wait"
  | "reach"
  | "hear"
  | "remind"
  | "remind-or-ask-another"
  | "ask-another"
  | "let-go"
  | "leave-be"
  | "answer-them"
  | "arrange"
  | "prepare"
  | "talk"
  | "record"
  | "thank"
  | "plan-again"
  | "tell"
  | "keep"
  | "rest";

/** One thing that is next, and whose turn it is. `on` is the day from which it is natural, or by which it is due; null: any day. */
export type NextStep = {
  readonly kind: NextStepKind;
  readonly by: "me" | "them" | "nobody";
  readonly on: DateText | null;
};

/** The next kind step of a conversation (R33, R35): never more than one, never twice. */
export function nextStep(standing: Standing): NextStep {
  switch (standing.kind) {
    case "planned":
      return mine("write");
    case "often-enough":
      return { kind: "hold", by: "nobody", on: null };
    case "quiet-month":
      return { kind: standing.askedOn === null ? "hold" : "wait", by: "nobody", on: standing.until };
    case "no-letters":
      return { kind: "leave-be", by: "nobody", on: null };
    case "asks-me":
      return mine("answer-them");
    case "waiting":
      return { kind: "wait", by: standing.noted ? "nobody" : "them", on: standing.until };
    case "they-wrote":
      return mine("hear");
    case "out-of-reach":
      return mine("reach");
    case "silent":
      return mine(standing.may, standing.from);
    case "answered":
    case "to-move":
      return mine("arrange");
    case "times-offered":
      if (standing.may === "wait") return { kind: "wait", by: "them", on: standing.until };
      return standing.may === "let-go" ? mine("let-go", standing.until) : mine("arrange", standing.until);
    case "arranged":
      return mine("prepare", standing.on);
    case "talk-today":
      return mine("talk", standing.on);
    case "time-passed":
      return mine("record", standing.on);
    case "thanks-due":
      return mine("thank", standing.dueOn);
    case "news-to-tell":
      return mine("tell");
    case "promise-to-keep":
      return mine("keep", standing.promise.dueOn);
    case "complete":
      return { kind: "rest", by: "nobody", on: null };
    case "declined":
      return standing.by === "them" ? mine("ask-another") : { kind: "rest", by: "nobody", on: null };
    case "fell-through":
      return standing.by === "them" ? mine("plan-again") : { kind: "rest", by: "nobody", on: null };
  }
}

/**
 * Of several conversations the one whose next step is spoken of first: thanks, then what is mine to do, then what is
 * theirs, then what waits for a day. Null where nothing is ahead in any.
 */
export function mostPressing<T extends { readonly stands: Standing }>(all: readonly T[]): T | null {
  const place = ({ stands }: T) => {
    const { kind, by } = nextStep(stands);
    if (kind === "rest" || stands.kind === "declined" || stands.kind === "fell-through") return BY.length + 1;
    return kind === "thank" ? 0 : BY.indexOf(by) + 1;
  };
  const [first] = all.toSorted((one, other) => place(one) - place(other));
  return first === undefined || place(first) > BY.length ? null : first;
}

const BY: readonly NextStep["by"][] = ["me", "them", "nobody"];

/** Whether somebody else at the same place is a next step, alone or beside the one reminder. */
export function asksAnother({ kind }: Pick<NextStep, "kind">): boolean {
  return kind === "ask-another" || kind === "remind-or-ask-another";
}

function mine(kind: NextStepKind, on: DateText | null = null): NextStep {
  return { kind, by: "me", on };
}

import type { OutcomeKind } from "#advice/advice.ts";
import type { Focus } from "#interviews/interview.ts";
import type { VerdictKind } from "#options/option.ts";
import type { Familiarity } from "#people/person.ts";
import type { DraftKind } from "./draft.ts";
import { ANYWHERE } from "./norms.ts";

/** All that a letter may say. What is empty is marked in the letter for the user to fill, and never guessed. */
export type LetterFacts = {
  readonly me: {
    readonly name: string;
    /** "a second-year PhD student in cell biology", after "I am". */
    readonly introduction: string;
    /** Where I am, after "I": "am finding out which kinds of work could suit me". */
    readonly stage: string;
    /** That says that I look for a position: then no letter says that there is no job behind it. */
    readonly seeking?: boolean;
  };
  readonly them: {
    readonly name: string;
    /** What stands after "Dear", where the user says it. */
    readonly addressAs?: string;
    readonly familiarity: Familiarity;
    readonly howMet: string;
    /** Family and close friends: a letter to them is no request to somebody of a trade. */
    readonly kin?: boolean;
    readonly role: string;
    readonly organization: string;
    /** I am there myself. */
    readonly isMine?: boolean;
    /** Where they were before, where that is over and known. */
    /** What my own notes say of where we met, where nothing else does. */
    readonly metNote?: string;
    readonly earlier?: { readonly role: string; readonly organization: string };
  };
  readonly focus: Focus;
  /** The career in question, "" where there is none. */
  readonly career: string;
  /** After "I would like to ask you": "what your working days really look like". */
  readonly ask: string;
  /** True where the talk is one that they asked me for. */
  readonly asksMe?: boolean;
  /** The talk has to move, and no other time is agreed; when it was to be, as far as that is known. */
  readonly moved?: boolean;
  readonly was?: string;
  /** When times of mine went out that nobody has chosen from; "" or absent where none did. */
  readonly offered?: string;
  readonly minutes: number;
  /** A position they took up lately (R26). */
  readonly newPosition: { readonly role: string; readonly organization: string } | null;
  /** Who sends me, or who would introduce me. */
  readonly introducer: string;
  /** The book has that they introduced us, and nothing of what they said. */
  readonly introducedUs?: boolean;
  /** They said yes to introducing us, and have not yet, as far as is known. */
  readonly willIntroduceUs?: boolean;
  /** Somebody I would like to meet, for an introduction, or whom I bring together with them. */
  readonly third: string;
  /** When we talked or will talk, in words: "yesterday", "on 3 March at 10:30". */
  readonly when: string;
  readonly place: string;
  /** One thing they said that stayed with me. */
  readonly learned: string;
  readonly advice: {
    readonly text: string;
    readonly did: string;
    readonly cameOfIt: string;
    readonly outcome: OutcomeKind | null;
    /** They know already what came of it. */
    readonly told?: boolean;
  } | null;
  /** What I offer, or promised. */
  readonly offer: string;
  /** The day until which I need an answer about a document; "" where there is none. */
  readonly by: string;
  /** Why I write to this person and no other, as a sentence to them: "I read your note on negative results." */
  readonly reason?: string;
  /** The reason was worded for somebody else, about the reader: whoever introduces them was told "she examines patents". */
  readonly reasonOfThem?: boolean;
  /** When the letter went out that a reminder recalls: "on 3 March". */
  readonly askedOn?: string;
  /** What asked, where that was no request for a conversation. */
  readonly askedWith?: DraftKind;
  /** Whether we have talked or met, as far as the book says. */
  readonly met?: boolean;
  /** What was between us before this letter: when we last talked, else when we last wrote to each other, or they to me. */
  readonly before?: Before;
  /** They asked me to come back to them about now; when I had written before, "in November", "" where that is not known. */
  readonly comeBack?: { readonly wrote: string; readonly fellThrough?: boolean };
  /** Advice of theirs that I took up, and what I did, for asking them a second time. */
  readonly taken?: { readonly text: string; readonly did: string };
  /** Whether we have truly not been in touch for a long time. */
  readonly longAgo?: boolean;
  /** What a null or bad outcome made clear to me (R38). */
  readonly clarified?: string;
  /** News of mine for an old tie: "I am in Heidelberg now." */
  readonly mine?: string;
  /** They introduced me to the third person; what came of it, and a sentence on our talk, as far as there are any. */
  readonly introduced?: {
    readonly cameOfIt: string;
    readonly talk: string;
    readonly told?: boolean;
    /** They only named them to me. */
    readonly named?: boolean;
  };
  /** They said yes to introducing me to the third person, and a reminder is no question any more. */
  readonly agreed?: boolean;
  /** What reached me with their help, after "I" ("got the job “…”"), and their part in it as a sentence to them. */
  readonly lead?: { readonly got: string; readonly part: string };
  /** How the user addresses the third person, where that is said. */
  readonly thirdAddressAs?: string;
  /** Who the third person is, after a comma: "a PhD student in Szeged". */
  readonly thirdIs?: string;
  /** What a document is for, after "for": "the imaging post at Lumen"; and which version of it is meant. */
  readonly target?: string;
  readonly version?: string;
  /** A turn of mine that they have not heard of, and what they know me for (R46). */
  readonly direction?: {
    readonly knewFor: string;
    /** "go for", "put aside", "rule out": with the career, inside a sentence; null where no turn of mine is new to them. */
    readonly career: string;
    readonly turn: VerdictKind | null;
  };
};

/** `when` is in words: "on 3 March", "in October 2025". */
export type Before = {
  readonly how: "talked" | "wrote" | "they-wrote";
  readonly when: string;
  /** So few weeks ago that both still think of it. */
  readonly lately?: boolean;
  /** Thanks for the talk have gone out. */
  readonly thanked?: boolean;
  /** It was a conversation that I had asked for. */
  readonly asked?: boolean;
  /** They have gone to another place since. */
  readonly moved?: boolean;
};

/** Facts of which nothing is known but the two names. */
export function bareFacts(me: string, them: string): LetterFacts {
  return {
    me: { name: me, introduction: "", stage: "" },
    them: { name: them, familiarity: "unknown", howMet: "", role: "", organization: "" },
    focus: "explore-career",
    career: "",
    ask: "",
    minutes: ANYWHERE.minutes,
    newPosition: null,
    introducer: "",
    third: "",
    when: "",
    place: "",
    learned: "",
    advice: null,
    offer: "",
    by: "",
  };
}

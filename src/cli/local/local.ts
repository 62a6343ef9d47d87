import type { Command } from "../command.ts";
import type { Failure } from "../failure.ts";
import type { Field } from "../field.ts";
import type { Paper } from "../paper.ts";
import type { Network, Program } from "../program.ts";

/** A command that is no operation: it looks at this computer rather than at the network. */
export type LocalCommand = {
  readonly fields: readonly Field[];
  /** Whether the same key makes it write once. */
  readonly takesKey?: true;
  readonly run: (setting: LocalSetting) => Promise<LocalAnswer>;
};

export type LocalSetting = {
  readonly program: Program;
  readonly network: Network;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
  readonly commands: readonly Command[];
};

export type LocalAnswer =
  | {
      readonly kind: "done";
      readonly value: Readonly<Record<string, unknown>>;
      readonly draw: (paper: Paper) => void;
      readonly exitCode?: 0 | 1;
    }
  /** Other words to carry out in its place. */
  | { readonly kind: "instead"; readonly words: readonly string[] }
  | { readonly kind: "failed"; readonly failure: Failure };

type Entry = {
  readonly pattern: string;
  readonly does: string;
  readonly load: () => Promise<LocalCommand>;
};

export const LOCAL: Readonly<Record<string, Entry>> = {
  do: {
    pattern: "do <number>",
    does: "Begin with a line of Today",
    load: () => import("./do.ts").then((module) => module.begin),
  },
  open: {
    pattern: "open",
    does: "Open Weakties in the browser, with a fresh address",
    load: () => import("./open.ts").then((module) => module.open),
  },
  doctor: {
    pattern: "doctor",
    does: "Look whether all is well with your data",
    load: () => import("./doctor.ts").then((module) => module.doctor),
  },
  backup: {
    pattern: "backup",
    does: "Make a checked copy of the database beside your data",
    load: () => import("./backup.ts").then((module) => module.backup),
  },
  restore: {
    pattern: "restore <name>",
    does: "Put a backup in the place of your data; what is there now is kept",
    load: () => import("./restore.ts").then((module) => module.restore),
  },
  capture: {
    pattern: "capture <text...>",
    does: "Read a note of yours, show what it says, and with --keep write it down",
    load: () => import("./capture.ts").then((module) => module.capture),
  },
  whom: {
    pattern: "whom",
    does: "Six places where you already know someone to ask",
    load: () => import("./whom.ts").then((module) => module.whom),
  },
  names: {
    pattern: "names <file>",
    does: "Read people from a page of names, show them, and with --keep add them",
    load: () => import("./names.ts").then((module) => module.names),
  },
  "interview notes": {
    pattern: "interview notes <conversation>",
    does: "Read the notes of a talk, show what they say, and with --keep write it down",
    load: () => import("./interview-notes.ts").then((module) => module.interviewNotes),
  },
  "question answered": {
    pattern: "question answered <conversation> <number> <text...>",
    does: "Write down what they answered to one question of a talk",
    load: () => import("./question-answered.ts").then((module) => module.questionAnswered),
  },
  "question import": {
    pattern: "question import <file>",
    does: "Take in a list of questions from a text or Markdown file, or - for what is piped in",
    load: () => import("./question-import.ts").then((module) => module.questionImport),
  },
  "mail connect": {
    pattern: "mail connect <address>",
    does: "Connect your mailbox, by its password or by signing in at the provider's page; both are kept with your passwords",
    load: () => import("./mail-connect.ts").then((module) => module.mailConnect),
  },
  "mail send": {
    pattern: "mail send <draft> <to>",
    does: "Send a letter to one address of its reader's, after ten seconds in which Ctrl-C takes it back",
    load: () => import("./mail-send.ts").then((module) => module.mailSend),
  },
  "contacts sign-in": {
    pattern: "contacts sign-in <user>",
    does: "Sign in for your address book at the provider's page, such as Google's, and connect it",
    load: () => import("./in-step-sign-in.ts").then((module) => module.signInFor("contacts")),
  },
  "calendar sign-in": {
    pattern: "calendar sign-in <user>",
    does: "Sign in for your calendar at the provider's page, such as Google's, and connect it",
    load: () => import("./in-step-sign-in.ts").then((module) => module.signInFor("calendar")),
  },
  passphrase: {
    pattern: "passphrase",
    does: "Change the passphrase that seals your kept passwords, where no keyring keeps them",
    load: () => import("./passphrase.ts").then((module) => module.passphrase),
  },
  mcp: {
    pattern: "mcp",
    does: "Let an assistant on this computer look things up and write drafts; it can send nothing",
    load: () => import("./mcp.ts").then((module) => module.mcp),
  },
  completion: {
    pattern: "completion <shell>",
    does: "Print what makes your shell complete these commands",
    load: () => import("./completion.ts").then((module) => module.completion),
  },
};

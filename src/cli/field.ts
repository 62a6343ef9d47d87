/** One field of a command's input, as far as a command line must know it. */
export type Field = {
  /** As the operation calls it: "howMet". */
  readonly name: string;
  readonly kind: Kind;
  /** May be given several times. */
  readonly many: boolean;
  readonly required: boolean;
  /** "none" stands for null. */
  readonly nullable: boolean;
  readonly standard?: unknown;
  readonly says?: string;
};

export type Kind =
  | { readonly is: "text" }
  | { readonly is: "number" }
  | { readonly is: "flag" }
  /** A moment, typed as a date or a date and time in the user's zone. */
  | { readonly is: "instant" }
  /** `orMonth`: a month will do, 2027-03. */
  | { readonly is: "date"; readonly orMonth?: true }
  /** `numbers`: the operation takes the chosen word as a number. */
  | { readonly is: "choice"; readonly choices: readonly string[]; readonly numbers?: true }
  /** JSON, or `key=value,key=value`; where only one text in it is needed, that text alone. */
  | { readonly is: "object"; readonly fields: readonly Field[] }
  | { readonly is: "json" };

/** A field that has its place on the line, and has to be there. */
export function placeField(name: string, kind: Kind, says: string): Field {
  return { name, kind, many: false, required: true, nullable: false, says };
}

/** A field that only the terminal has, such as a file to write to. */
export function terminalField(name: string, kind: Kind, says: string): Field {
  const standard = kind.is === "flag" ? { standard: false } : {};
  return { name, kind, many: false, required: false, nullable: false, says, ...standard };
}

/** The one field that is asked for, or piped in, and never typed on the line. */
export const PASSWORD = "password";
/** Stands for what is piped in. */
export const PIPED = "-";

/**
 * That an answer could not be written where it goes. What it answers is done by then, whatever the system says of that
 * place: its codes stand in no `code` and no `cause`, so that nobody takes them for the database's.
 */
export class Unheard extends Error {
  constructor(code: string) {
    super(
      `It was done, but its answer could not be shown: ${WHY[code] ?? `the system says ${code}`}. What it was to change is changed.`,
    );
    this.name = "Unheard";
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "nothing more fits where it goes",
  EDQUOT: "nothing more fits where it goes",
  EFBIG: "nothing more fits where it goes",
  EIO: "where it goes did not take it (input/output error)",
};

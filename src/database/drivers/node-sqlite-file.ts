import { statSync } from "node:fs";

/**
 * Whether a database is still the file of its name, and its log the one beside it. Whoever has a file open goes on
 * writing to it when it was moved, removed or replaced (by a program that keeps folders alike, say), and what is
 * acknowledged then is gone with the next start. On Windows an open file cannot be taken away.
 */
export function fileAsOpened(file: string) {
  const log = `${file}-wal`;
  const opened = identityOf(file);
  let openedLog: string | undefined;
  return {
    /** A log is made by the first who needs one. */
    noteLog() {
      openedLog ??= identityOf(log);
    },
    /** Throws where what is written would be kept by nobody. */
    assertThere() {
      if (process.platform === "win32") return;
      if (identityOf(file) !== opened || identityOf(log) !== openedLog) throw new FileReplaced(file);
    },
  };
}

class FileReplaced extends Error {
  readonly code = "FILE_REPLACED";
  constructor(file: string) {
    super(`${file} is not the file that was opened.`);
    this.name = "FileReplaced";
  }
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

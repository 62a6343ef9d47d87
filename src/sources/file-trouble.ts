/** Why a file cannot be read, as a sentence that names it; undefined for what is no fault of the file's. */
export function whyUnreadable(name: string, code: string): string | undefined {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no file “${name}”.`;
    case "EACCES":
    case "EPERM":
      return `“${name}” may not be read by this account.`;
    case "EISDIR":
      return `“${name}” is a folder, and there is no file in it that Weakties reads.`;
    case "NOT_ORDINARY":
      return `“${name}” is not an ordinary file.`;
    case "ELOOP":
      return `“${name}” points to itself.`;
    case "ENAMETOOLONG":
      return `The name “${name.slice(0, 60)}…” is too long for a file.`;
    case "EIO":
      return `The disk could not read “${name}”.`;
    default:
      return undefined;
  }
}

/** What the system, a database or this program calls an error: "ENOENT", "23505"; "" where it carries no such name. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

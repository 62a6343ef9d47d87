import { join } from "node:path";
import { keyFor, seal } from "#access/sealed-file.ts";

/** The least that still is scrypt; a file keeps to the cost that it was begun with. */
const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

/** Begins a file of secrets in which something lies already, so that its passphrase costs no test a third of a second. */
export async function beginSecrets(folder: string, passphrase: string): Promise<void> {
  const file = join(folder, "secrets.json");
  seal(file, await keyFor(file, passphrase, CHEAP), { "me/another": "of nobody's" });
}

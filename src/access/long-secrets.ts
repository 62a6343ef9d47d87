import type { Keyring } from "./keyring.ts";

/** Windows keeps 2,560 bytes of UTF-16 in one place (CRED_MAX_CREDENTIAL_BLOB_SIZE); what a sign-in leaves is longer. */
const MOST_UNITS = 1_200;
/** Of a secret in parts: how many there are, and under which of two names they lie. */
const HEAD = /^weakties-parts:(\d{1,3}):(a|b)$/;

type Parts = { readonly count: number; readonly under: "a" | "b" };

/**
 * A keyring for secrets of any length: a long one lies in parts. They are written under whichever of two names is free,
 * before the head that leads to them, so that whoever is stopped in between leaves the old one or the new one whole.
 */
export function forLongSecrets(keyring: Keyring): Keyring {
  const place = (name: string, under: Parts["under"], at: number) => `${name}/${under}${at}`;

  async function forget(name: string, parts: Parts | undefined): Promise<void> {
    for (let at = 0; at < (parts?.count ?? 0); at += 1)
      await keyring.remove(place(name, parts?.under ?? "a", at));
  }

  return {
    async read(name) {
      const head = await keyring.read(name);
      const parts = partsOf(head);
      if (parts === undefined) return head;
      const all: string[] = [];
      for (let at = 0; at < parts.count; at += 1) {
        const part = await keyring.read(place(name, parts.under, at));
        if (part === null) return null;
        all.push(part);
      }
      return all.join("");
    },
    async write(name, secret) {
      const before = partsOf(await keyring.read(name));
      if (secret.length <= MOST_UNITS && partsOf(secret) === undefined) {
        await keyring.write(name, secret);
        return forget(name, before);
      }
      const under = before?.under === "a" ? "b" : "a";
      const parts = cut(secret);
      for (const [at, part] of parts.entries()) await keyring.write(place(name, under, at), part);
      await keyring.write(name, `weakties-parts:${parts.length}:${under}`);
      await forget(name, before);
    },
    async remove(name) {
      const parts = partsOf(await keyring.read(name));
      await forget(name, parts);
      await keyring.remove(name);
    },
  };
}

function partsOf(head: string | null): Parts | undefined {
  const [, count, under] = HEAD.exec(head ?? "") ?? [];
  return count === undefined ? undefined : { count: Number(count), under: under === "b" ? "b" : "a" };
}

/** By whole characters: half of one would not come back. */
function cut(secret: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of secret) {
    if (part.length + character.length > MOST_UNITS) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

import { forLongSecrets } from "./long-secrets.ts";

/** The system's own place for passwords: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows. */
export type Keyring = {
  readonly read: (name: string) => Promise<string | null>;
  readonly write: (name: string, secret: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

const SERVICE = "Weakties";
/** The kernel's keyring would be empty after the next start of the computer. */
const LASTING = { linux: { store: "secret-service" } } as const;

/** Undefined where the system has none that answers: a server without a desktop, a platform without the library. */
export async function systemKeyring(): Promise<Keyring | undefined> {
  try {
    const { AsyncEntry } = await import("@napi-rs/keyring");
    const entry = (name: string) => new AsyncEntry(SERVICE, name, LASTING);
    await entry("is it there?").getPassword();
    return forLongSecrets({
      read: (name) => entry(name).getPassword(),
      write: (name, secret) => entry(name).setPassword(secret),
      remove: async (name) => void (await entry(name).deletePassword()),
    });
  } catch {
    return undefined;
  }
}

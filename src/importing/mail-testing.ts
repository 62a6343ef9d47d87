import type { Readable } from "./gather.ts";
import { readFiles } from "./read-files.ts";

export const NOW = Date.UTC(2026, 2, 2);
export const ME = "Ida Me <me@example.org>";

type Headers = Readonly<Record<string, string>>;

let messages = 0;

export function message(from: string, to: string, more: Headers = {}): string {
  messages += 1;
  const headers = {
    From: from,
    To: to,
    Date: `${1 + (messages % 28)} Mar 2025 10:00:00 +0000`,
    Subject: "s",
    "Message-ID": `<m${messages}@x>`,
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
  return `From - Thu Jan  1 00:00:01 2015\n${lines.join("")}\nBody\n\n`;
}

export function file(text: string, name = "mail.mbox"): Readable {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
}

export async function read(
  text: string,
  wishes: Partial<Parameters<typeof readFiles>[1]> = {},
  name?: string,
) {
  return readFiles(
    [file(text, name)],
    { mine: [], keep: [], known: [], now: NOW, timeZone: "UTC", ...wishes },
    () => {},
  );
}

export function wide(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8]));
}

export async function* chunksOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const names = (reading: Awaited<ReturnType<typeof read>>) => reading.people.map((each) => each.name);
export const reasons = (reading: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(reading.leftOut.map((each) => [each.address, each.reason]));

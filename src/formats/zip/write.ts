import { strToU8, zipSync } from "fflate";

/** ZIP has no dates before 1980 and none after 2099. */
const [EARLIEST, LATEST] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];

/** Texts packed as files of one ZIP archive, deflated; `at` is the time every file bears. */
export function writeZip(files: Readonly<Record<string, string>>, at: number): Uint8Array {
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { level: 3, mtime: Math.min(LATEST, Math.max(EARLIEST, at)) });
}

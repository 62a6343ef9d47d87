import { unzipSync } from "fflate";

/** A ZIP larger than this, or a file in it that says it is, is not unpacked. */
const MAX_ZIP_BYTES = 200 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

export type Unzipped =
  | {
      readonly kind: "files";
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | { readonly kind: "refused"; readonly says: string };

/**
 * Takes the contacts out of an archive: LinkedIn's `Connections.csv`, vCards, other tables and a Weakties export.
 * The declared size bounds what is unpacked, so that a small file cannot fill the memory.
 */
export function unzipContacts(bytes: Uint8Array): Unzipped {
  if (bytes.length > MAX_ZIP_BYTES)
    return { kind: "refused", says: "The archive is too large; unpack it and choose the file inside." };
  let unpacked = 0;
  let entries = 0;
  let tooLarge = false;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (
          entries > MAX_ENTRIES ||
          !/(?:^|\/)(?:connections\.csv|weakties[^/]*\.json|[^/]+\.vcf)$/i.test(name)
        )
          return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) tooLarge = true;
        return !tooLarge;
      },
    });
    if (tooLarge)
      return {
        kind: "refused",
        says: "What is in the archive would take more than 100 MB; unpack it and choose the file inside.",
      };
    const files = Object.entries(found).map(([name, content]) => ({ name, bytes: content }));
    if (files.length > 0) return { kind: "files", files };
    return { kind: "refused", says: "There is no Connections.csv and no vCard in this archive." };
  } catch {
    return { kind: "refused", says: "The archive is damaged or cut off." };
  }
}

import { isReadIn, MOST_DEPTH } from "#mail/in-folder.ts";

/** As many as one import takes. */
const MOST_FILES = 5_000;

export type Dropped =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "none"; readonly says: string };

/**
 * The files that were dropped; of folders what an import reads, called by its path from the folder on. To be called
 * within the event, before anything is awaited: a browser forgets what was dropped.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  return entries.some((entry) => entry.isDirectory)
    ? filesOf(entries)
    : Promise.resolve({ kind: "files", files: [...files] });
}

/** The files of a folder that was chosen: the browser tells them all, by their paths. */
export function chosenFiles(files: readonly File[]): Dropped {
  const found = files.filter(({ webkitRelativePath }) => {
    const path = webkitRelativePath.split("/");
    return path.length <= MOST_DEPTH + 2 && isReadIn(path.at(-2) ?? "", path.at(-1) ?? "");
  });
  const [first] = files;
  const folder = first?.webkitRelativePath.split("/")[0] ?? "";
  return answer(
    found.map((file) => called(file, file.webkitRelativePath)),
    folder,
  );
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const found: File[] = [];
  for (const entry of entries) {
    if (entry.isDirectory) await look(entry as FileSystemDirectoryEntry, 0, found);
    else found.push(await fileOf(entry as FileSystemFileEntry));
  }
  return answer(found, entries.find((entry) => entry.isDirectory)?.name ?? "");
}

async function look(folder: FileSystemDirectoryEntry, depth: number, found: File[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (found.length > MOST_FILES) return;
    if (entry.isDirectory && depth < MOST_DEPTH)
      await look(entry as FileSystemDirectoryEntry, depth + 1, found);
    else if (entry.isFile && isReadIn(folder.name, entry.name))
      found.push(called(await fileOf(entry as FileSystemFileEntry), entry.fullPath.slice(1)));
  }
}

/** A browser tells a hundred at a time, and then none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) =>
    // One that cannot be read is told when it is to be, with the others.
    entry.file(resolve, () => resolve(new File([], entry.name))),
  );
}

/** The same file under another name; its bytes are not copied. */
function called(file: File, path: string): File {
  return new File([file], path, { type: file.type, lastModified: file.lastModified });
}

function answer(files: readonly File[], folder: string): Dropped {
  if (files.length === 0)
    return { kind: "none", says: `“${folder}” is a folder, and there is no file in it that Weakties reads.` };
  if (files.length <= MOST_FILES) return { kind: "files", files };
  return {
    kind: "none",
    says: `“${folder}” holds more than ${MOST_FILES.toLocaleString("en")} files. Hand over a part of it at a time.`,
  };
}

import {
  beginsAsPeople,
  isLinkedInArchive,
  isReadIn,
  isTable,
  LOOKED_AT,
  MOST_DEPTH,
  mayHoldPeople,
} from "#mail/in-folder.ts";

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
export async function chosenFiles(files: readonly File[]): Promise<Dropped> {
  const paths = new Set(files.map(({ webkitRelativePath }) => webkitRelativePath));
  const found: File[] = [];
  const ofLinkedIn = isLinkedInArchive(paths);
  for (const file of files) {
    const path = file.webkitRelativePath.split("/");
    const isBeside = (name: string) => paths.has([...path.slice(0, -1), name].join("/"));
    if (path.length > MOST_DEPTH + 2) continue;
    if (isReadIn(path.at(-2) ?? "", path.at(-1) ?? "", isBeside)) found.push(file);
    else if (!(ofLinkedIn && isTable(file.name)) && (await holdsPeople(file))) found.push(file);
  }
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
  const entries = await entriesOf(folder);
  if (entries === undefined) found.push(unreadable(folder.fullPath.slice(1)));
  const names = new Set(entries?.map(({ name }) => name));
  const ofLinkedIn = isLinkedInArchive(names);
  for (const entry of entries ?? []) {
    if (found.length > MOST_FILES) return;
    if (entry.isDirectory && depth < MOST_DEPTH)
      await look(entry as FileSystemDirectoryEntry, depth + 1, found);
    else if (entry.isFile && isReadIn(folder.name, entry.name, (name) => names.has(name)))
      found.push(called(await fileOf(entry as FileSystemFileEntry), entry.fullPath.slice(1)));
    else if (entry.isFile && mayHoldPeople(entry.name) && !(ofLinkedIn && isTable(entry.name))) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (await holdsPeople(file)) found.push(called(file, entry.fullPath.slice(1)));
    }
  }
}

async function holdsPeople(file: File): Promise<boolean> {
  if (!mayHoldPeople(file.name)) return false;
  const head = await file
    .slice(0, LOOKED_AT)
    .arrayBuffer()
    .catch(() => new ArrayBuffer());
  return beginsAsPeople(file.name, new Uint8Array(head));
}

/** A browser tells a hundred at a time, and then none; undefined where the folder cannot be read. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[] | undefined> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    );
    if (some === undefined) return undefined;
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(unreadable(entry.name))));
}

const cannotBeRead = new WeakSet<File>();

/** Stands for what cannot be read, until it is told with the others. */
function unreadable(name: string): File {
  const file = new File([], name);
  cannotBeRead.add(file);
  return file;
}

/** Whether the browser gets at the file at this moment: it may lack the permission, or be gone since it was handed over. */
export async function isReadable(file: File): Promise<boolean> {
  if (cannotBeRead.has(file)) return false;
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** The same file under another name; its bytes are not copied. */
function called(file: File, path: string): File {
  return cannotBeRead.has(file)
    ? unreadable(path)
    : new File([file], path, { type: file.type, lastModified: file.lastModified });
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

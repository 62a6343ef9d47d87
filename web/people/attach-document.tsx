import { type FormEvent, useState } from "react";
import { DOCUMENT_NAMES, type DocumentKind, LARGEST_CONTENT } from "#help/document.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { say } from "#web/design/toast.ts";
import type { Part } from "./shown.ts";

const KINDS = (["cv-edit", "contract-reading"] as const).map((value) => ({
  value,
  label: value === "cv-edit" ? "My CV" : "A contract",
}));

/** A version for one reader: the file itself, or only what it is called. */
export function AttachDocument({ person, name }: Part) {
  const [kind, setKind] = useState<DocumentKind>("cv-edit");
  const [file, setFile] = useState<File | null>(null);
  const [called, setCalled] = useState("");
  const [note, setNote] = useState("");
  const attach = useWrite("document.attach");
  const remove = useWrite("document.remove");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await attach.run({
      personId: person.id,
      kind,
      name: called.trim() || file?.name || "",
      note,
      ...(file === null ? {} : await contentOf(file)),
    });
    if (reply.kind !== "done") return say(reply.says);
    const { id, sameAs, judgement } = reply.value;
    setFile(null);
    setCalled("");
    setNote("");
    const remark =
      sameAs !== null
        ? "It is the same file as an earlier version."
        : judgement.kind === "fits"
          ? ""
          : judgement.because;
    say(`Attached, for ${name} alone. ${remark}`.trim(), () => void remove.run({ id }));
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-4 py-2 text-body text-ink">
      <RadioGroup legend="It is" inline options={KINDS} value={kind} onValue={setKind} />
      <TextField
        key={attach.busy ? "busy" : "free"}
        label="The file"
        hint="It stays on this computer, for this one person. Up to 2 MB is kept; of a larger one, the name."
        type="file"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      <TextField
        label="What you call it"
        placeholder={file?.name ?? `My ${DOCUMENT_NAMES[kind]}, November`}
        dir="auto"
        maxLength={500}
        value={called}
        onChange={(event) => setCalled(event.target.value)}
      />
      <TextField
        label="What it is for, or a word on it"
        placeholder="for the imaging post at Lumen"
        dir="auto"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div>
        <Button submits busy={attach.busy} disabled={file === null && called.trim() === ""}>
          Attach it
        </Button>
      </div>
    </form>
  );
}

/** The file as base64 where it is small enough to be kept, its size where not. */
async function contentOf(file: File) {
  if (file.size > LARGEST_CONTENT) return { bytes: file.size };
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { content: address.slice(address.indexOf(",") + 1) };
}

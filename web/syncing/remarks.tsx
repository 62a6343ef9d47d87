import type { Answer } from "#operations/catalog.ts";
import { versionInWords } from "#syncing/version-in-words.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { dateInWords } from "./when.ts";

type Remark = Answer<"contacts.show">["remarks"][number];

const FIELDS: Readonly<Record<Remark["field"], string>> = {
  name: "The name",
  position: "The place of work",
  birthday: "The birthday",
  time: "The time",
  length: "The length",
  place: "The place",
  gone: "The entry",
};

const inWords = (field: Remark["field"], version: string) => versionInWords(field, version, dateInWords);

/** What was changed on both sides to different things: both versions, side by side, one to choose. */
export function Remarks({ kind, remarks }: { readonly kind: Kind; readonly remarks: readonly Remark[] }) {
  const settle = useWrite(KINDS[kind].settle);
  if (remarks.length === 0) return null;
  const take = async (remark: Remark, side: "here" | "there") => {
    const reply = await settle.run({ id: remark.id, take: side });
    say(reply.kind === "done" ? `It is ${inWords(remark.field, reply.value.took)}.` : reply.says);
  };
  return (
    <section aria-label="To choose" data-print="none" className="flex flex-col gap-4">
      <h2>Which one is right?</h2>
      <ul className="flex flex-col">
        {remarks.map((remark) => (
          <li key={remark.id} className="flex flex-col gap-3 border-line border-b py-4">
            <span>
              <bdi className="font-serif">{remark.name}</bdi>
              <span className="block text-ink-soft text-small">
                {FIELDS[remark.field]}{" "}
                {remark.field === "time" ? "was moved in your calendar." : "is another there."}
              </span>
            </span>
            <span className="flex flex-wrap gap-3">
              <Button
                busy={settle.busy}
                onClick={() => void take(remark, "here")}
                aria-label={`Keep ${inWords(remark.field, remark.here)} for ${remark.name}`}
              >
                Keep {inWords(remark.field, remark.here)}
              </Button>
              <Button
                busy={settle.busy}
                onClick={() => void take(remark, "there")}
                aria-label={`Take ${inWords(remark.field, remark.there)} for ${remark.name}`}
              >
                Take {inWords(remark.field, remark.there)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

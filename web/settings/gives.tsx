import { GIVE_KINDS, GIVE_NAMES, type Give, type GiveKind } from "#interviews/gives.ts";
import { Select, TextField } from "#web/design/field.tsx";
import { Rows } from "./rows.tsx";
import type { Keep, Kept } from "./use-settings.ts";

/** What I can offer, in my own words (R6). Empty is fine. */
export function Gives({ settings, keep }: { readonly settings: Kept; readonly keep: Keep }) {
  return (
    <Rows<Give>
      rows={settings.gives}
      blank={() => ({ id: crypto.randomUUID(), kind: "paper", text: "" })}
      isBlank={({ text }) => text.trim() === ""}
      onKeep={(gives) => keep({ gives: [...gives] })}
      label="What you can offer"
      addLabel="Add something you can offer"
      removeLabel={({ text }) => `Take out ${text || "this line"}`}
    >
      {(row, change) => (
        <div className="grid gap-4 md:grid-cols-2">
          <Select
            label="It is"
            value={row.kind}
            onValue={(kind) => change({ kind: kind as GiveKind })}
            options={GIVE_KINDS.map((value) => ({ value, label: GIVE_NAMES[value] }))}
          />
          <TextField
            label="In your words"
            placeholder="my lesson plans on genetics"
            autoComplete="off"
            maxLength={500}
            value={row.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </div>
      )}
    </Rows>
  );
}

import type { DateText } from "#time/date.ts";
import { TextField } from "#web/design/field.tsx";
import { Rows } from "./rows.tsx";
import type { Keep, Kept } from "./use-settings.ts";

type Programme = Kept["programmes"][number];

/** Programmes and contracts with their dates; either date may be unknown. */
export function Programmes({ settings, keep }: { readonly settings: Kept; readonly keep: Keep }) {
  return (
    <Rows<Programme>
      rows={settings.programmes.map(({ title, startsOn, endsOn }) => ({ title, startsOn, endsOn }))}
      blank={() => ({ title: "", startsOn: null, endsOn: null })}
      isBlank={({ title, startsOn, endsOn }) => title.trim() === "" && startsOn === null && endsOn === null}
      onKeep={(programmes) => keep({ programmes: [...programmes] })}
      label="Programmes and contracts"
      addLabel="Add a programme or contract"
      removeLabel={({ title }) => `Take out ${title || "this programme"}`}
    >
      {(row, change) => (
        <>
          <TextField
            label="Programme or contract"
            placeholder="Teaching post in Lyon"
            autoComplete="off"
            maxLength={500}
            value={row.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          <div className="grid gap-4 md:grid-cols-2">
            <TextField
              label="Began on"
              type="date"
              value={row.startsOn ?? ""}
              onChange={(event) => change({ startsOn: dateIn(event.target.value) })}
            />
            <TextField
              label="Expected end"
              type="date"
              value={row.endsOn ?? ""}
              onChange={(event) => change({ endsOn: dateIn(event.target.value) })}
            />
          </div>
        </>
      )}
    </Rows>
  );
}

/** The browser's own date field gives YYYY-MM-DD, or nothing. */
export function dateIn(value: string): DateText | null {
  return value === "" ? null : (value as DateText);
}

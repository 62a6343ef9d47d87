import { ANYWHERE, NORMS, type Norm } from "#outreach/norms.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { Rows } from "./rows.tsx";
import type { Keep, Kept } from "./use-settings.ts";

/** How people are written to, by field and country (R24): ours to begin with, each line the user's to say otherwise. */
export function Customs({ settings, keep }: { readonly settings: Kept; readonly keep: Keep }) {
  const own = settings.norms;
  const mine = new Set(own.map(({ where }) => where.toLowerCase()));
  const ours = NORMS.filter(({ where }) => !mine.has(where.toLowerCase()));
  return (
    <div className="flex flex-col gap-5">
      <Rows<Norm>
        key={own.map(({ where }) => where).join("|")}
        rows={own}
        blank={() => ({ ...ANYWHERE, where: "", note: "" })}
        isBlank={({ where, note }) => where.trim() === "" && note.trim() === ""}
        onKeep={(norms) => keep({ norms: [...norms] })}
        label="Your customs"
        addLabel="Add a field or a country"
        removeLabel={({ where }) => `Take out ${where || "this line"}`}
      >
        {(row, change) => <Fields row={row} change={change} />}
      </Rows>
      <Disclosure summary="What letters begin with until you say otherwise">
        <ul className="flex flex-col gap-2 py-2">
          {ours.map((norm) => (
            <li key={norm.where} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="told">
                <span className="font-[550]">{placeName(norm.where)}</span>: {saidOf(norm)}
              </span>
              <Button
                kind="plain"
                className="text-small!"
                aria-label={`Change it: ${placeName(norm.where)}`}
                onClick={() => void keep({ norms: [...own, norm] })}
              >
                Change it
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

type FieldsProps = { readonly row: Norm; readonly change: (changes: Partial<Norm>) => void };

function Fields({ row, change }: FieldsProps) {
  const number = (name: "minutes" | "patience" | "words", label: string) => (
    <TextField
      label={label}
      inputMode="numeric"
      maxLength={4}
      defaultValue={String(row[name])}
      onChange={(event) => {
        const value = Number(event.target.value);
        if (Number.isInteger(value) && value > 0) change({ [name]: value });
      }}
    />
  );
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        label="Field, or two letters of a country"
        hint="Empty: anywhere."
        autoComplete="off"
        maxLength={200}
        value={row.where}
        onChange={(event) => change({ where: event.target.value })}
      />
      <Select
        label="A first letter says"
        hint="A title is used where the name has one."
        value={row.address}
        onValue={(address) => change({ address: address as Norm["address"] })}
        options={[
          { value: "full-name", label: "the whole name" },
          { value: "given-name", label: "the first name" },
        ]}
      />
      {number("minutes", "Minutes to ask for")}
      {number("patience", "Working days before the one reminder")}
      {number("words", "Words that nobody there finds long")}
      <TextField
        label="What to know"
        autoComplete="off"
        maxLength={500}
        value={row.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </div>
  );
}

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

function placeName(where: string): string {
  if (where === "") return "Anywhere";
  const country = where.length === 2 ? COUNTRIES.of(where.toUpperCase()) : undefined;
  return country ?? where.charAt(0).toUpperCase() + where.slice(1);
}

function saidOf({ address, minutes, patience, note }: Norm): string {
  const name = address === "full-name" ? "whole name" : "first name";
  return `${name}, ${minutes} minutes, ${patience} working days. ${note}`;
}

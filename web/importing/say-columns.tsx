import { type FormEvent, useId } from "react";
import { COLUMN_WORDS, type Column } from "#people/table-column.ts";
import { Button } from "#web/design/button.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Fold } from "#web/design/fold.tsx";
import type { Plan } from "./plan.ts";
import {
  type Chosen,
  calledOf,
  choose,
  isChanged,
  leftOutInWords,
  saidOf,
  type Table,
  tellsPeople,
} from "./said-columns.ts";

type SayColumnsProps = {
  readonly tables: readonly Table[];
  /** What stands in the form, for each of the tables. */
  readonly chosen: readonly Chosen[];
  /** Why nobody can tell what they are. */
  readonly because: Plan["problems"];
  /** Under a title that asks it already. */
  readonly underTitle: boolean;
  readonly onChosen: (chosen: readonly Chosen[]) => void;
  readonly onAgain: (said: readonly string[]) => void;
};

/** What the columns of tables are, said by the user: in the open where nobody is named yet, folded elsewhere. */
export function SayColumns(props: SayColumnsProps) {
  const { tables, because, underTitle } = props;
  if (isAnyUntold(tables))
    return (
      <div className="sheet flex flex-col gap-4 px-4 py-5 sm:px-6">
        {underTitle ? null : <h2>What are the columns?</h2>}
        {because.map(({ file, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and their order stays
          <p key={at} className="break-words">
            <bdi>{file}</bdi>: {reason}
          </p>
        ))}
        <Columns {...props} shows={isUntold} />
        {tables.every(isUntold) ? null : <Understood {...props} />}
      </div>
    );
  return <Understood {...props} />;
}

/** Tables whose people are known: what their columns are can be said otherwise, and need not be. */
function Understood(props: SayColumnsProps) {
  const known = props.tables.filter((table) => !isUntold(table));
  return (
    <Fold id="columns" title="Say what the columns are" inside={leftOutInWords(known)} open={false}>
      <Columns {...props} shows={(table) => !isUntold(table)} />
    </Fold>
  );
}

function isUntold({ names }: Table): boolean {
  return !names;
}

/** Whether nobody is named yet in one of the tables. */
export function isAnyUntold(tables: readonly Table[]): boolean {
  return tables.some(isUntold);
}

/** Whether a problem is one that this form can mend. */
export function isOfColumns({ about }: Plan["problems"][number]): boolean {
  return about === "columns";
}

function Columns({
  tables,
  chosen,
  shows,
  onChosen,
  onAgain,
}: SayColumnsProps & { readonly shows: (table: Table) => boolean }) {
  const id = useId();
  const asked = tables.flatMap((table, at) => {
    const of = chosen[at];
    return of !== undefined && (!table.names || isChanged(table, of)) ? [{ table, of }] : [];
  });
  const said = asked.flatMap(({ table, of }) => (tellsPeople(of) ? saidOf(table, of) : []));
  const here = asked.filter(({ table }) => shows(table));
  const silent = here.filter(({ of }) => !tellsPeople(of));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said.length > 0) onAgain(said);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-6">
      {tables.map((table, at) =>
        shows(table) ? (
          <OneTable
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and their order stays
            key={at}
            table={table}
            alone={tables.length === 1}
            chosen={chosen[at]}
            onChosen={(now) => onChosen(chosen.map((each, place) => (place === at ? now : each)))}
          />
        ) : null,
      )}
      <p className="text-small text-ink-soft">
        What you say of a heading is remembered for later files with the same headings, until you undo this
        import. What is left out stays beside the person for your exports.
      </p>
      {here.length === 0 ? null : (
        <div className="flex flex-col items-start gap-2">
          <p id={id} role="status">
            {silent.length === 0 && said.length > 0 ? "" : missingIn(silent[0]?.table, tables.length === 1)}
          </p>
          <Button kind="primary" submits disabled={said.length === 0} aria-describedby={id}>
            Look again with these
          </Button>
        </div>
      )}
    </form>
  );
}

function missingIn(table: Table | undefined, alone: boolean): string {
  const where = alone || table === undefined ? "" : ` in ${table.file}`;
  return `Nobody is named${where} yet: say which column is the name, or the e-mail address.`;
}

type OneTableProps = {
  readonly table: Table;
  readonly alone: boolean;
  readonly chosen: Chosen | undefined;
  readonly onChosen: (chosen: Chosen) => void;
};

function OneTable({ table, alone, chosen, onChosen }: OneTableProps) {
  if (chosen === undefined) return null;
  const { firstRow, columns, file } = table;
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className={alone ? "sr-only" : "break-words font-[550]"}>
        <bdi>{file}</bdi>
      </legend>
      {firstRow === "headings" ? null : (
        <div className="pb-2">
          <RadioGroup<"headings" | "somebody">
            legend="What is its first row?"
            hint={<bdi className="line-clamp-2">{columns.map(({ heading }) => heading).join(" · ")}</bdi>}
            inline
            options={[
              { value: "headings", label: "headings" },
              { value: "somebody", label: "a person already" },
            ]}
            value={chosen.headed ? "headings" : "somebody"}
            onValue={(value) => onChosen({ ...chosen, headed: value === "headings" })}
          />
        </div>
      )}
      {columns.map((column, at) => (
        <OneColumn
          key={column.place}
          called={calledOf(column, chosen.headed)}
          values={chosen.headed ? column.values : withFirst(column)}
          holds={chosen.holds[at] ?? null}
          onHolds={(holds) => onChosen(choose(table, chosen, at, holds))}
        />
      ))}
    </fieldset>
  );
}

/** Where the first row is somebody's, it is one of the values. */
function withFirst({ heading, values }: Table["columns"][number]): readonly string[] {
  const [next = heading] = values;
  return heading === "" ? values : [...new Set([heading, next])];
}

type OneColumnProps = {
  readonly called: string;
  readonly values: readonly string[];
  readonly holds: Column | null;
  readonly onHolds: (holds: Column | null) => void;
};

/** A heading with the first of what stands under it, and what it is. */
function OneColumn({ called, values, holds, onHolds }: OneColumnProps) {
  const id = useId();
  return (
    <div className="grid gap-x-6 gap-y-1 border-line border-t py-3 sm:grid-cols-[minmax(0,1fr)_15rem] sm:items-center">
      <div className="min-w-0">
        <label htmlFor={id} className="break-words font-[550]">
          <bdi>{called}</bdi>
        </label>
        <p id={`${id}-values`} className="truncate text-small text-ink-soft">
          {values.map((value, at) => (
            <span key={value}>
              {at === 0 ? "" : " · "}
              <bdi>{value}</bdi>
            </span>
          ))}
        </p>
      </div>
      <select
        id={id}
        className="box"
        aria-describedby={`${id}-values`}
        value={holds ?? ""}
        onChange={(event) => onHolds(OPTIONS.find(([column]) => column === event.target.value)?.[0] ?? null)}
      >
        <option value="">Leave it out</option>
        {OPTIONS.map(([column, word]) => (
          <option key={column} value={column}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

const OPTIONS: readonly (readonly [Column, string])[] = [...COLUMN_WORDS];

import type { Completion } from "#database/importing/imports.ts";
import { INTRODUCED, type Introducer } from "#database/introductions/introductions.ts";
import { insertMany } from "#database/many-rows.ts";
import { type CameTogether, TOGETHER, type Together } from "#database/merging/came-together.ts";
import type { TakenOut } from "#database/organizations/kept-places.ts";
import type { FieldChange } from "#database/people/filled.ts";
import { PREFERRED, type Preferred } from "#database/people/preferred.ts";
import type { Gone } from "#database/people/returned.ts";
import type { ImportedPerson } from "#importing/record.ts";
import type { noteAnswers } from "./answers.ts";
import type { Job } from "./in-parts.ts";
import type { Recognised } from "./noted-letters.ts";
import type { goneHere } from "./returned.ts";

/** Keeps what stood before in each row that an import changed, and which rows it made, so that its undo leaves what was. */
export async function keepJournal(
  job: Job,
  changes: readonly FieldChange[],
  added: {
    readonly made: readonly string[];
    readonly completed: readonly Completion[];
    readonly preferred: readonly Preferred[];
    /** Places that were read of addresses and are known better now. */
    readonly taken: readonly TakenOut[];
    readonly gone: Awaited<ReturnType<typeof goneHere>>;
    readonly answers: Awaited<ReturnType<typeof noteAnswers>>;
    readonly recognised: readonly Recognised[];
    readonly kept: readonly string[];
    readonly mine: readonly string[];
    /** Who introduced the user to whom: one that the user takes away does not come back with the same file. */
    readonly introduced: readonly Introducer[];
    /** What came together in one person, so that it can be taken apart again. */
    readonly together: readonly Together<ImportedPerson>[];
  },
): Promise<void> {
  const fields = changes.map(({ personId, before, after }) => ({
    table_name: "people",
    row_key: personId as string,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  const places = added.completed.map(({ personId, before, after, ended }) => ({
    table_name: "affiliations",
    row_key: personId as string,
    before: JSON.stringify(before),
    after: JSON.stringify({ ...after, ended }),
  }));
  const preferred = added.preferred.map(({ personId, ...point }) => ({
    table_name: PREFERRED,
    row_key: personId as string,
    before: null,
    after: JSON.stringify(point),
  }));
  const read = added.taken.map((each) => ({
    table_name: "read_places",
    row_key: each.place.person_id,
    before: JSON.stringify(each),
    after: null,
  }));
  const addresses = added.gone.map(({ personId, address, at }) => ({
    table_name: "contact_points",
    row_key: personId as string,
    before: null,
    after: JSON.stringify({ address, at } satisfies Gone),
  }));
  const requests = added.answers.map(({ personId, before, after }) => ({
    table_name: "interviews",
    row_key: personId as string,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  const letters = added.recognised.map(({ personId, messageId }) => ({
    table_name: "touches",
    row_key: personId as string,
    before: null,
    after: messageId,
  }));
  const records = added.together.map(({ personId, ...came }) => ({
    table_name: TOGETHER,
    row_key: personId as string,
    before: null,
    after: JSON.stringify(came satisfies CameTogether<ImportedPerson>),
  }));
  const introduced = added.introduced.map(({ introducerId, personId }) => ({
    table_name: INTRODUCED,
    row_key: personId as string,
    before: null,
    after: introducerId as string,
  }));
  const rowsOf = (table_name: string, keys: readonly string[]) =>
    keys.map((row_key) => ({ table_name, row_key, before: null, after: null }));
  const rows = [
    ...fields,
    ...places,
    ...preferred,
    ...read,
    ...addresses,
    ...requests,
    ...letters,
    ...records,
    ...introduced,
    ...rowsOf("organizations", added.made),
    ...rowsOf("kept_mail", added.kept),
    ...rowsOf("own_addresses", added.mine),
  ].map((row, position) => ({
    import_id: job.importId,
    position,
    ...row,
  }));
  await insertMany(job.tx, "import_changes", rows, job.pause);
}

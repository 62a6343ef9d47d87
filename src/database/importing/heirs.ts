import type { ImportId, PersonId } from "#people/id.ts";
import type { Recorded } from "#people/other-names.ts";
import { type CameTogether, cameTogether } from "../merging/came-together.ts";
import type { Tx } from "../transaction.ts";
import { firstTold, type KeptRecord, rewriteToldAgain, toldAgainBy } from "./told-again.ts";

/** What a record tells of a place: all of it, only that they are there, or nothing. */
export type TellsOfPlace = "all" | "bare" | "nothing";

type Way = { readonly value: string; readonly label: string };

/** What records of imports tell, as whoever reads them knows. */
export type Reads<Told> = {
  readonly point: (record: Told, kind: string, key: string) => Way | undefined;
  /** The organization folded. */
  readonly place: (record: Told, organization: string, role: string) => TellsOfPlace;
  readonly kept: (record: Told) => KeptRecord<Told>;
  readonly letter: (messageId: string) => string;
  /** The one record by which an import made somebody, of what it wrote; undefined where that cannot be told. */
  readonly madeOf: (tx: Tx, importId: ImportId, personId: PersonId) => Promise<Told | undefined>;
};

/** A later import with what it told of somebody; not `isKept` where an earlier Weakties kept nothing of that. */
export type Heir<Told> = {
  readonly id: ImportId;
  readonly records: readonly KeptRecord<Told>[];
  /** Whose letters it brought. */
  readonly addresses: ReadonlySet<string>;
  readonly isKept: boolean;
};

/** What records of one person tell, also those that are known by their fingerprints alone. */
export class Content<Told extends Recorded> {
  readonly #tx: Tx;
  readonly #personId: PersonId;
  readonly #from: ImportId;
  readonly #reads: Reads<Told>;
  readonly #of = new Map<ImportId, ReadonlyMap<string, KeptRecord<Told>>>();

  constructor(tx: Tx, personId: PersonId, from: ImportId, reads: Reads<Told>) {
    this.#tx = tx;
    this.#personId = personId;
    this.#from = from;
    this.#reads = reads;
  }

  kept(records: readonly Told[]): readonly KeptRecord<Told>[] {
    return records.map(this.#reads.kept);
  }

  /** Each with what it tells; undefined where of one of them nobody can say that any more. */
  async of(prints: readonly string[]): Promise<readonly KeptRecord<Told>[] | undefined> {
    const found: KeptRecord<Told>[] = [];
    const first = await firstTold(this.#tx, prints);
    for (const print of prints) {
      const told = first.get(print);
      const record = told && (await this.#toldBy(told.importId)).get(print);
      if (record === undefined) return undefined;
      found.push(record);
    }
    return found;
  }

  async #toldBy(importId: ImportId): Promise<ReadonlyMap<string, KeptRecord<Told>>> {
    const known = this.#of.get(importId);
    if (known !== undefined) return known;
    const came = await cameTogether<Told>(this.#tx, importId, this.#personId);
    const again = await toldAgainBy<Told>(this.#tx, importId, this.#personId);
    const kept = [...this.kept(recordsIn(came)), ...(again?.records ?? [])];
    const found = new Map(kept.map((each) => [each.print, each]));
    const prints = await this.#printsOf(importId);
    const [only = "", ...others] = prints.filter((each) => !found.has(each));
    if (only !== "" && others.length === 0) {
      const made = await this.#reads.madeOf(this.#tx, importId, this.#personId);
      if (made !== undefined) found.set(only, { ...this.#reads.kept(made), print: only });
    }
    this.#of.set(importId, found);
    return found;
  }

  async #printsOf(importId: ImportId): Promise<readonly string[]> {
    const rows = await this.#tx.db
      .selectFrom("imported_records")
      .select("fingerprint")
      .where("owner_id", "=", this.#tx.owner)
      .where("person_id", "=", this.#personId)
      .where("import_id", "=", importId)
      .execute();
    return rows.map(({ fingerprint }) => fingerprint);
  }

  /** Records that this import told first and a later one word for word are first that one's, with what they tell. */
  async handOver(heirs: readonly Heir<Told>[]): Promise<void> {
    const left = new Set(await this.#printsOf(this.#from));
    for (const { id, records } of heirs) {
      const theirs = records.filter(({ print }) => left.has(print));
      if (theirs.length === 0) continue;
      for (const { print } of theirs) left.delete(print);
      await this.#tx.db
        .updateTable("imported_records")
        .set({ import_id: id })
        .where("owner_id", "=", this.#tx.owner)
        .where("import_id", "=", this.#from)
        .where(
          "fingerprint",
          "in",
          theirs.map(({ print }) => print),
        )
        .execute();
      const telling = await toldAgainBy<Told>(this.#tx, id, this.#personId);
      if (telling === undefined) continue;
      const gone = new Set(theirs.map(({ print }) => print));
      await rewriteToldAgain(this.#tx, {
        ...telling,
        records: [...(telling.records ?? []).filter(({ print }) => !gone.has(print)), ...theirs],
        prints: (telling.prints ?? []).filter((print) => !gone.has(print)),
      });
    }
  }
}

function recordsIn<Told>(came: CameTogether<Told> | undefined): readonly Told[] {
  return came === undefined ? [] : [...came.stay, ...came.leave];
}

export async function heirOf<Told extends Recorded>(
  tx: Tx,
  id: ImportId,
  personId: PersonId,
  told: Content<Told>,
): Promise<Heir<Told>> {
  const came = await cameTogether<Told>(tx, id, personId);
  const again = await toldAgainBy<Told>(tx, id, personId);
  const prints = await told.of(again?.prints ?? []);
  const letters = await tx.db
    .selectFrom("touches")
    .select("address")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", id)
    .where("person_id", "=", personId)
    .where("address", "<>", "")
    .execute();
  return {
    id,
    records: [...told.kept(recordsIn(came)), ...(again?.records ?? []), ...(prints ?? [])],
    addresses: new Set(letters.map(({ address }) => address)),
    isKept: prints !== undefined && (came !== undefined || again !== undefined || letters.length > 0),
  };
}

import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type TableNode,
  type UnknownRow,
} from "kysely";
import type { Preferences } from "#people/person.ts";
import { quietMonthsIn } from "#ties/quiet-month.ts";
import type { Tx } from "../transaction.ts";

/** Where the user notes what is for themselves alone. */
const NOTES: Readonly<Record<string, readonly string[]>> = {
  people: ["notes", "preferences"],
  touches: ["note"],
  help: ["note"],
  leads: ["notes"],
  options: ["notes"],
  interviews: ["notes", "learned", "standing", "would_change", "help_asked"],
  interview_questions: ["answer"],
};

/**
 * The same transaction, in which the user's own notes read as if nothing stood there, so that no sentence, sheet or
 * letter made out of them can get past. What is not read cannot be written either: it would be lost.
 */
export function withoutNotes(tx: Tx): Tx {
  return { ...tx, db: tx.db.withPlugin(new WithoutNotes()) };
}

class WithoutNotes implements KyselyPlugin {
  readonly #hidden = new WeakMap<QueryId, ReadonlySet<string>>();

  transformQuery({ node, queryId }: PluginTransformQueryArgs): PluginTransformQueryArgs["node"] {
    const tables = new Tables();
    tables.transformNode(node);
    const hidden = new Set([...tables.names].flatMap((name) => NOTES[name] ?? []));
    if (node.kind === "UpdateQueryNode" && hidden.size > 0)
      throw new Error("Without its notes a record is not written.");
    this.#hidden.set(queryId, hidden);
    return node;
  }

  async transformResult({ queryId, result }: PluginTransformResultArgs) {
    const hidden = this.#hidden.get(queryId);
    if (hidden === undefined || hidden.size === 0) return result;
    return { ...result, rows: result.rows.map((row) => emptied(row, hidden)) };
  }
}

/** Every table that a query names, wherever in it. */
class Tables extends OperationNodeTransformer {
  readonly names = new Set<string>();

  protected override transformTable(node: TableNode): TableNode {
    this.names.add(node.table.identifier.name);
    return node;
  }
}

function emptied(row: UnknownRow, hidden: ReadonlySet<string>): UnknownRow {
  const seen = Object.entries(row).map(([column, value]) => {
    if (!hidden.has(column) || typeof value !== "string") return [column, value];
    return [column, column === "preferences" ? unremarked(value) : ""];
  });
  return Object.fromEntries(seen);
}

/** What somebody prefers stays, and when they are not to be written to; the rest of the note does not. */
function unremarked(preferences: string): string {
  const said: Partial<Preferences> = JSON.parse(preferences);
  return JSON.stringify({ ...said, note: quietMonthsIn(said.note ?? "") });
}

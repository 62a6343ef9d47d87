import {
  AliasNode,
  IdentifierNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type SelectQueryNode,
  sql,
  TableNode,
  WhereNode,
} from "kysely";
import type { Tx } from "../transaction.ts";

/** The tables whose rows may hold what was said in confidence. */
const CONFIDED = new Set(["advice", "evidence", "interview_questions", "help"]);

/**
 * The same transaction, in which whatever was said off the record cannot be read (R15). It works on every query of
 * this room, so that no sentence made out of such a row, a clipped or quoted one among them, can get past.
 */
export function discreet(tx: Tx): Tx {
  return { ...tx, db: tx.db.withPlugin(new OnTheRecord()) };
}

class OnTheRecord extends OperationNodeTransformer implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): PluginTransformQueryArgs["node"] {
    return this.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<PluginTransformResultArgs["result"]> {
    return result;
  }

  protected override transformSelectQuery(query: SelectQueryNode): SelectQueryNode {
    const node = super.transformSelectQuery(query);
    const tables = [...(node.from?.froms ?? []), ...(node.joins ?? []).map((join) => join.table)];
    return tables.flatMap(confidedAs).reduce(withoutConfided, node);
  }
}

/** The name under which a query reads a confided table. */
function confidedAs(from: OperationNode): readonly string[] {
  if (TableNode.is(from)) {
    const name = from.table.identifier.name;
    return CONFIDED.has(name) ? [name] : [];
  }
  if (!AliasNode.is(from) || !IdentifierNode.is(from.alias)) return [];
  return confidedAs(from.node).length > 0 ? [from.alias.name] : [];
}

/** A row that an outer join did not find has no mark either. */
function withoutConfided(node: SelectQueryNode, name: string): SelectQueryNode {
  const column = sql.ref(`${name}.off_record`);
  const condition = sql`(${column} = 0 or ${column} is null)`.toOperationNode();
  const where =
    node.where === undefined
      ? WhereNode.create(condition)
      : WhereNode.cloneWithOperation(node.where, "And", condition);
  return { ...node, where };
}

import { type CallExpression, type Expression, parseSync, Visitor } from "oxc-parser";

export interface Rule {
  readonly id: string;
  readonly says: string;
}

export interface TestFile {
  readonly path: string;
  readonly text: string;
}

interface Proof {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

export interface Ledger {
  readonly rules: readonly (Rule & { readonly tests: readonly Proof[] })[];
  /** Ids in the names of tests that no rule has. */
  readonly unknown: readonly (Proof & { readonly id: string })[];
}

/** Finds the tests that carry a rule's id, like `[R27]`, in their name. Tests that are skipped prove nothing. */
export function readLedger(rules: readonly Rule[], files: readonly TestFile[]): Ledger {
  const carried = files
    .flatMap(namedTests)
    .flatMap((proof) =>
      [...proof.name.matchAll(/\[([RP]\d+)\]/g)].map((match) => ({ id: match[1] ?? "", ...proof })),
    );
  const ids = new Set(rules.map((rule) => rule.id));
  return {
    rules: rules.map((rule) => ({
      ...rule,
      tests: carried.filter(({ id }) => id === rule.id).map(({ id: _, ...proof }) => proof),
    })),
    unknown: carried.filter(({ id }) => !ids.has(id)),
  };
}

export function ledgerAsText({ rules, unknown }: Ledger): string {
  const proved = rules.filter((rule) => rule.tests.length > 0).length;
  const lines = rules.flatMap(({ id, says, tests }) => [
    `${id.padEnd(4)} ${says}`,
    ...(tests.length > 0
      ? tests.map(({ path, line, name }) => `       ${path}:${line} ${name}`)
      : ["       no test yet"]),
  ]);
  const strays = unknown.map(({ id, path, line }) => `There is no rule ${id}, named at ${path}:${line}.`);
  return [...lines, ...strays, `${proved} of ${rules.length}`].join("\n");
}

function namedTests({ path, text }: TestFile): readonly Proof[] {
  const proofs: Proof[] = [];
  new Visitor({
    CallExpression(call) {
      const name = call.arguments[0];
      if (!name || !callsATest(call)) return;
      const written = text.slice(name.start, name.end);
      if (!/^["'`]/.test(written)) return;
      proofs.push({ path, line: text.slice(0, call.start).split("\n").length, name: written.slice(1, -1) });
    },
  }).visit(parseSync(path, text).program);
  return proofs;
}

/** `it(…)`, `test.for(…)(…)`, `describe.skipIf(…)(…)`; not `it.skip`, `it.todo`. */
function callsATest({ callee }: CallExpression): boolean {
  const chain = chainOf(callee);
  return (
    ["it", "test", "describe"].includes(chain[0] ?? "") && !chain.some((name) => /^(skip|todo)$/.test(name))
  );
}

/** The names along `a.b(…).c`: a, b, c. */
function chainOf(expression: Expression): readonly string[] {
  switch (expression.type) {
    case "Identifier":
      return [expression.name];
    case "MemberExpression":
      return expression.property.type === "Identifier"
        ? [...chainOf(expression.object), expression.property.name]
        : chainOf(expression.object);
    case "CallExpression":
      return chainOf(expression.callee);
    case "TaggedTemplateExpression":
      return chainOf(expression.tag);
    default:
      return [];
  }
}

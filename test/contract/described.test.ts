import { expect, it } from "vitest";
import { undescribed } from "./described.ts";

const COPY = { name: "weakties-1.db", bytes: 4096, kind: "backup", madeAt: 1_700_000_000_000 };

it("an answer is held to its description: no field more, none less, none of another kind", () => {
  const says = (copy: object) => undescribed("backup.list", { copies: [copy], lost: null }).join("\n");
  expect(says(COPY)).toBe("");
  expect(says({ ...COPY, path: "/home" })).toContain('"additionalProperty":"path"');
  expect(says({ name: COPY.name, bytes: COPY.bytes, kind: COPY.kind })).toContain(
    '"missingProperty":"madeAt"',
  );
  expect(says({ ...COPY, bytes: "4 kB" })).toContain("/copies/0/bytes must be number");
});

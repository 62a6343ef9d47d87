import { expect, it } from "vitest";
import { onlyJson } from "./only-json.ts";

it("lets JSON through, answers any other line with -32700, and reads on", async () => {
  const answers: string[] = [];
  const stream = onlyJson((line) => answers.push(line));
  const written = Buffer.from('{"id":1,"é":2}\n{"id":\nnot json\n\n{"id":3}\n');
  // Cut in the middle of a letter.
  for (const part of [written.subarray(0, 10), written.subarray(10)]) stream.write(part);
  stream.end();
  const through: Buffer[] = [];
  for await (const part of stream) through.push(part);
  expect(Buffer.concat(through).toString()).toBe('{"id":1,"é":2}\n\n{"id":3}\n');
  expect(answers.map((each) => JSON.parse(each))).toEqual(
    [1, 2].map(() => ({
      jsonrpc: "2.0",
      id: null,
      error: { code: -32_700, message: "Parse error: this line is no JSON." },
    })),
  );
});

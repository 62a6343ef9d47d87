import { once } from "node:events";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { onlyJson, onlyJsonLines } from "./only-json.ts";

it("lets JSON through, answers any other line with -32700, and reads on", async () => {
  const answers: string[] = [];
  const stream = onlyJsonLines((line) => answers.push(line));
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

it("answers a line that is longer than any it reads, holds nothing of it, and reads the next one", async () => {
  const answers: string[] = [];
  const stream = onlyJsonLines((line) => answers.push(line));
  const through: Buffer[] = [];
  stream.on("data", (part: Buffer) => through.push(part));
  const part = Buffer.alloc(1024 * 1024, "x");
  for (let mb = 0; mb < 16; mb += 1) stream.write(part);
  await setImmediate();
  expect(answers.length).toBe(1);
  stream.end('\n{"id":1}\nnot json\n{}\n');
  await once(stream, "end");
  expect(Buffer.concat(through).toString()).toBe('{"id":1}\n{}\n');
  expect(answers.map((each) => JSON.parse(each).error.message)).toEqual([
    "Invalid request: this line is longer than 8 MB, and nothing of it was done.",
    "Parse error: this line is no JSON.",
  ]);
});

it("answers two lines within one piece, the first of them too long", async () => {
  const answers: string[] = [];
  const stream = onlyJsonLines((line) => answers.push(line));
  const through: Buffer[] = [];
  stream.on("data", (part: Buffer) => through.push(part));
  stream.end(Buffer.concat([Buffer.alloc(9 * 1024 * 1024, "x"), Buffer.from("\n{}\n")]));
  await once(stream, "end");
  expect([Buffer.concat(through).toString(), answers.length]).toEqual(["{}\n", 1]);
});

it("ends with its input, also where that breaks off", async () => {
  const input = new PassThrough();
  const asked = onlyJson(input, () => {}).resume();
  input.destroy();
  await once(asked, "end");
  expect(asked.readableEnded).toBe(true);
});

import { type Readable, Transform } from "node:stream";

/** A longer line is not read: the transport would end with it. */
const LONGEST_LINE = 8 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The input without its lines that are no JSON, each of which is answered; however the input ends, this does. */
export function onlyJson(input: Readable, answer: (line: string) => void): Readable {
  const lines = onlyJsonLines(answer);
  input.once("close", () => lines.end());
  return input.pipe(lines);
}

/**
 * Lets lines through that are JSON, and answers any other as JSON-RPC has it (5.1), with no id, since none was read:
 * −32700, or −32600 as soon as it is too long. What comes after is read all the same.
 */
export function onlyJsonLines(answer: (line: string) => void): Transform {
  /** What has come of a line that has not ended; undefined where it was too long, and was answered. */
  let held: Buffer[] | undefined = [];
  let size = 0;
  const refuse = (error: object) => answer(`${JSON.stringify({ jsonrpc: "2.0", id: null, error })}\n`);
  const hold = (part: Buffer) => {
    if (held === undefined) return;
    held.push(part);
    size += part.length;
    if (size <= LONGEST_LINE) return;
    held = undefined;
    refuse(TOO_LONG);
  };
  const taken = (): Buffer => {
    const line = Buffer.concat(held ?? []);
    [held, size] = [[], 0];
    return line;
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, end + 1));
        const line = taken();
        if (isJson(line.toString("utf8"))) this.push(line);
        else refuse(NO_JSON);
        from = end + 1;
      }
      hold(chunk.subarray(from));
      done();
    },
    flush(done) {
      this.push(taken());
      done();
    },
  });
}

const TOO_LONG = {
  code: -32_600,
  message: "Invalid request: this line is longer than 8 MB, and nothing of it was done.",
};
const NO_JSON = { code: -32_700, message: "Parse error: this line is no JSON." };

function isJson(line: string): boolean {
  if (line.trim() === "") return true;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

import { type Readable, Transform } from "node:stream";

/** A longer line goes through as it comes, to the bound of the transport: it is not held back to be looked at. */
const LONGEST_LINE = 8 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The input without its lines that are no JSON, each of which is answered; however the input ends, this does. */
export function onlyJson(input: Readable, answer: (line: string) => void): Readable {
  const lines = onlyJsonLines(answer);
  input.once("close", () => lines.end());
  return input.pipe(lines);
}

/**
 * Lets lines through that are JSON, and answers any other as JSON-RPC has it (5.1): −32700, with no id, since none could
 * be read. What comes after is read all the same.
 */
export function onlyJsonLines(answer: (line: string) => void): Transform {
  /** What has come of a line that has not ended. */
  let held: Buffer[] = [];
  let size = 0;
  let isPassing = false;
  const hold = (part: Buffer) => {
    held.push(part);
    size += part.length;
  };
  const taken = (): Buffer => {
    const line = Buffer.concat(held);
    [held, size] = [[], 0];
    return line;
  };
  const ended = (): Buffer | undefined => {
    const line = taken();
    const goes = isPassing || isJson(line.toString("utf8"));
    isPassing = false;
    if (goes) return line;
    answer(`${JSON.stringify({ jsonrpc: "2.0", id: null, error: NO_JSON })}\n`);
    return undefined;
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, end + 1));
        const line = ended();
        if (line !== undefined) this.push(line);
        from = end + 1;
      }
      hold(chunk.subarray(from));
      isPassing ||= size > LONGEST_LINE;
      if (isPassing) this.push(taken());
      done();
    },
    flush(done) {
      this.push(taken());
      done();
    },
  });
}

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

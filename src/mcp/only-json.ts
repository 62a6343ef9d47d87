import { Transform } from "node:stream";

/** Longer lines are not held back to be looked at: the transport has a bound of its own. */
const LONGEST_LINE = 8 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Lets lines through that are JSON, and answers any other as JSON-RPC has it (5.1): −32700, with no id, since none could
 * be read. What comes after is read all the same.
 */
export function onlyJson(answer: (line: string) => void): Transform {
  let rest: Buffer = Buffer.alloc(0);
  const looked = (line: Buffer) => {
    if (line.length > LONGEST_LINE || isJson(line.toString("utf8"))) return line;
    answer(`${JSON.stringify({ jsonrpc: "2.0", id: null, error: NO_JSON })}\n`);
    return undefined;
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let all = Buffer.concat([rest, chunk]);
      for (let end = all.indexOf(NEWLINE); end !== -1; end = all.indexOf(NEWLINE)) {
        const line = looked(all.subarray(0, end + 1));
        if (line !== undefined) this.push(line);
        all = all.subarray(end + 1);
      }
      rest = all;
      done();
    },
    flush(done) {
      if (rest.length > 0) this.push(rest);
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

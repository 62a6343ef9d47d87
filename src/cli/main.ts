import { compose } from "#start-cli.ts";
import { makeDailyCopy } from "./daily-copy.ts";
import { run } from "./run.ts";

const program = compose();
run(program.words, program).then((exitCode) => {
  process.exitCode = exitCode;
  return exitCode === 0 ? makeDailyCopy(program) : undefined;
});

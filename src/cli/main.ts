import { compose } from "#start-cli.ts";
import { run } from "./run.ts";

const program = compose();
run(program.words, program).then((exitCode) => {
  process.exitCode = exitCode;
});

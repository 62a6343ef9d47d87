import { compose } from "#start-cli.ts";
import { run } from "./run.ts";

const program = compose();
process.exitCode = await run(program.words, program);

import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { answerSchemas, inLines } from "./answer-schemas.ts";

/** `npm run answers` writes what each operation answers, as its types have it, for the description of the API. */
const root = dirname(import.meta.dirname);
writeFileSync(join(root, "src/http/answers.json"), inLines(answerSchemas(root)));

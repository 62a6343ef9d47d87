import { z } from "zod";
import { contentOf, findDocument, removeDocument as remove } from "#database/outreach/documents.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes a document out, and answers with all of it, so that it can be put back. */
export const removeDocument = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"document">() }),
  async run({ tx }, input) {
    const document = await findDocument(tx, input.id);
    if (document === undefined) return missing("document");
    const content = (await contentOf(tx, document.id)) ?? null;
    await remove(tx, document);
    return done({ ...document, content });
  },
});

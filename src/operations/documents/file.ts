import { z } from "zod";
import { contentOf, findDocument } from "#database/outreach/documents.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** The file of a document, as it was attached. */
export const documentFile = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"document">() }),
  async run({ tx }, input) {
    const document = await findDocument(tx, input.id);
    if (document === undefined) return missing("document");
    const base64 = await contentOf(tx, document.id);
    if (base64 === undefined)
      return refused(`Only the name of ${document.name} is kept here; the file lies where you left it.`);
    const { name, mediaType, sha256 } = document;
    return done({ name, mediaType, sha256, base64 });
  },
});

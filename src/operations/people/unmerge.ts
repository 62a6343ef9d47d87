import { z } from "zod";
import { cameBefore, mergesNotKept, printsOf } from "#database/merging/came-before.ts";
import { cameTogether, type MergeByImport, mergesByImports } from "#database/merging/came-together.ts";
import { type Merge, mergesOf } from "#database/merging/merged-away.ts";
import { mergeAgain, partAll } from "#database/merging/merges.ts";
import { tellTwoApart } from "#database/merging/told-apart.ts";
import { goOnAfter } from "#database/organizations/organizations.ts";
import { findPerson } from "#database/people/people.ts";
import type { ImportedPerson } from "#importing/record.ts";
import { shownName } from "#people/shown.ts";
import { id } from "../fields.ts";
import { takeApart } from "../importing/take-apart.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/**
 * Takes a merge apart: the last one of somebody, or the one named, whether the user made it or an import. Both are as
 * they were before; what was added since stays with whoever stayed, and what was written about a conversation or a
 * letter goes with it.
 */
export const unmerge = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"person">(),
    merge: id<"merge">().optional(),
    import: id<"import">().optional().describe("the import that made them one, by its id"),
    different: z.boolean().default(false).describe("remember that they are two, and do not ask again"),
  }),
  async run(context, input) {
    const { tx, now } = context;
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const merges = await mergesOf(tx, [person.id]);
    const imports = [
      ...(await mergesNotKept(tx, [person.id])),
      ...(await mergesByImports(tx, [person.id])),
    ].toSorted((a, b) => a.importId.localeCompare(b.importId));
    const [last, lastImport] = [merges.at(-1), imports.at(-1)];
    const byImport =
      input.import ?? (input.merge === undefined && isLater(lastImport, last) && lastImport.importId);
    if (byImport) {
      const made = imports.find(({ importId }) => importId === byImport);
      if (made === undefined)
        return refused("No import made them one with anybody, or that is taken apart already.");
      if (last !== undefined && !isLater(made, last))
        return refused(
          `Since then ${shownName(last.name)} was made one with them. Take that apart first: it is the last.`,
        );
      const kept = await cameTogether<ImportedPerson>(tx, byImport, person.id);
      const told = kept === undefined ? await cameBefore(tx, byImport, person.id) : undefined;
      const came = kept ?? { name: person.name, stay: [], leave: told === undefined ? [] : [told] };
      const prints = kept === undefined ? await printsOf(tx, byImport, person.id) : undefined;
      const back = await takeApart(context, person, byImport, came, prints);
      if (input.different) await tellTwoApart(tx, person.id, back, now);
      return done({ id: back, name: came.name, from: person.id });
    }
    const at =
      input.merge === undefined ? merges.length - 1 : merges.findIndex(({ id }) => id === input.merge);
    const wanted = merges[at];
    if (wanted === undefined)
      return input.merge === undefined ? refused("They were never made one with anybody.") : missing("merge");
    const parted = await partAll(tx, [wanted]);
    await mergeAgain(
      tx,
      parted.filter(({ merge }) => merge.id !== wanted.id),
    );
    const { personId: stayed } = parted.find(({ merge }) => merge.id === wanted.id)?.merge ?? wanted;
    await goOnAfter(tx, stayed, wanted.mergedId, wanted.at);
    if (input.different) await tellTwoApart(tx, stayed, wanted.mergedId, now);
    return done({ id: wanted.mergedId, name: wanted.name, from: stayed });
  },
});

/** Whether an import made somebody one after the user last did: their ids stand in the order of the deeds. */
function isLater(one: MergeByImport | undefined, other: Merge | undefined): one is MergeByImport {
  return one !== undefined && (other === undefined || one.importId.localeCompare(other.id) > 0);
}

import { helpGiven, mentorIds } from "#database/introductions/help.ts";
import { affiliationsOfMany, findPeople } from "#database/people/people.ts";
import { readSettings } from "#database/settings.ts";
import { aroundIn, type Giver, needsOf } from "#help/gaps.ts";
import { isPresent } from "#people/position.ts";
import { noInput } from "../no-input.ts";
import { type Context, operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { settings } from "../settings/show.ts";
import { whereIAm } from "../stages/where-i-am.ts";

/** Pairs of a person and a kind of help looked at. */
const MOST = 500;

/** The kinds of help that somebody at my stage usually needs, who around me gives them, and where else they can be had (R56). */
export const helpAround = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, timeZone } = context;
    const standing = await whereIAm(context);
    const given = await helpGiven(tx, MOST);
    const mentors = await mentorIds(tx);
    const givers = await giversOf(context, [...given.map((each) => each.personId), ...mentors]);
    const known = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const giver = givers.get(id);
        return giver === undefined ? [] : [giver];
      });
    const byKind = Map.groupBy(given, (each) => each.kind);
    const needs = needsOf({
      stage: standing.stage,
      given: new Map(
        [...byKind].map(([kind, all]) => [kind, known(all.map((each) => each.personId))] as const),
      ),
      mentors: known(mentors),
      said: aroundIn((await readSettings(tx))["helpAround"]),
      introduction: (await settings(tx, timeZone)).introduction,
    });
    return done({ standing, needs });
  },
});

async function giversOf(
  { tx, today }: Context,
  ids: readonly Giver["personId"][],
): Promise<ReadonlyMap<string, Giver>> {
  const unique = [...new Set(ids)];
  const people = await findPeople(tx, unique);
  const places = await affiliationsOfMany(tx, unique);
  return new Map(
    people.map(({ id, name, mentor }) => {
      const present = (places.get(id) ?? []).filter((each) => isPresent(each, today));
      return [id, { personId: id, name, mentor, places: present.map((each) => each.organization) }];
    }),
  );
}

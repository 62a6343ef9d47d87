import { z } from "zod";
import {
  addStageOverride,
  readOwnAddresses,
  writeOwnAddresses,
  writeProgrammes,
  writeSetting,
} from "#database/settings.ts";
import { contactKey } from "#people/contact-point.ts";
import { STAGES } from "#stages/stage.ts";
import { date, id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid } from "../outcome.ts";
import { replanning } from "../stages/replanning.ts";
import { give, KEPT, MOST_GIVES } from "./kept.ts";
import { nameInLetters } from "./name-in-letters.ts";
import { settings } from "./show.ts";

const programme = z.object({
  title: line.default(""),
  startsOn: date.nullable().default(null),
  endsOn: date.nullable().default(null),
});

/** Changes settings; what is not named stays as it is. A list that is named replaces the one before. */
export const editSettings = operation({
  permission: "settings",
  effect: "writes",
  input: z.object({
    ...z.object(KEPT).partial().shape,
    gives: z
      .array(give.partial({ id: true }))
      .max(MOST_GIVES)
      .optional(),
    /** Customs by field or country, in the user's own words; they go before ours (R24). */
    norms: z
      .array(
        z.object({
          where: line,
          address: z.enum(["full-name", "given-name"]),
          minutes: z.int().min(5).max(120),
          patience: z.int().min(1).max(60),
          words: z.int().min(30).max(1000),
          note: line.default(""),
        }),
      )
      .max(100)
      .optional(),
    addresses: z
      .array(
        z.object({
          address: line,
          former: z.boolean().default(false),
          /** Until when it reaches me; what is not said stays as it is. */
          endsOn: date.nullable().optional(),
        }),
      )
      .max(100)
      .optional(),
    programmes: z.array(programme).max(20).optional(),
    /** The user's own word on the stage, from today on; null goes back to what the dates say. */
    stage: z.enum(STAGES).nullable().optional(),
    stageOptionId: id<"option">().nullable().default(null),
  }),
  async run(context, input) {
    const { tx, now, today, timeZone, newId } = context;
    const given = {
      ...input,
      gives: input.gives?.map((each) => ({ ...each, id: each.id ?? newId<"give">() })),
    };
    for (const key of [...Object.keys(KEPT), "norms"] as (keyof typeof KEPT | "norms")[]) {
      if (given[key] !== undefined) await writeSetting(tx, key, given[key], now);
    }
    if (input.name !== undefined) await nameInLetters(tx, input.name);
    const bad = input.addresses?.find((each) => contactKey("email", each.address) === undefined);
    if (bad !== undefined)
      return invalid("addresses", `“${bad.address}” does not read as an e-mail address.`);
    const backwards =
      input.programmes?.findIndex((each) => each.startsOn && each.endsOn && each.endsOn < each.startsOn) ??
      -1;
    if (backwards >= 0)
      return invalid(`programmes.${backwards}.endsOn`, "The expected end lies before the start.");
    if (input.addresses !== undefined) {
      const dates = new Map((await readOwnAddresses(tx)).map((each) => [each.address, each.endsOn]));
      const addresses = input.addresses.map(({ endsOn, ...each }) => ({
        ...each,
        endsOn: endsOn ?? (endsOn === null ? null : (dates.get(each.address.toLowerCase()) ?? null)),
      }));
      await writeOwnAddresses(tx, addresses, now);
    }
    const { programmes, stage, stageOptionId: optionId } = input;
    const replan =
      programmes === undefined && stage === undefined
        ? null
        : await replanning(context, optionId, async () => {
            if (programmes !== undefined) await writeProgrammes(tx, programmes, newId);
            if (stage !== undefined) await addStageOverride(tx, newId(), { stage, from: today, optionId });
          });
    /** `replan` says what follows from a change of dates or stage; null where neither was touched. */
    return done({ ...(await settings(tx, timeZone)), replan });
  },
});

import { z } from "zod";
import { STAGES } from "#stages/stage.ts";
import { date, id, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeAdvice } from "./change.ts";

/** Corrects the words of a piece of advice, or until when it is of use. */
export const editAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"advice">(),
    version,
    text: text.trim().min(1).optional(),
    useByStage: z.enum(STAGES).nullable().optional(),
    useByDate: date.nullable().optional(),
    offRecord: z.boolean().optional(),
  }),
  run: (context, input) =>
    changeAdvice(context, input, (current) => ({
      text: input.text ?? current.text,
      useByStage: input.useByStage === undefined ? current.useByStage : input.useByStage,
      useByDate: input.useByDate === undefined ? current.useByDate : input.useByDate,
      offRecord: input.offRecord ?? current.offRecord,
    })),
});

import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { screen } from "./screen.ts";
import { written } from "./written.ts";

/** The calendar as it is, for a file or another program; or into the file that `--out` names. */
export const calendar = screen<Answer<"calendar.show">>({
  fields: [terminalField("out", { is: "text" }, "the .ics file to write")],
  after: (value, setting) => written(setting, setting.extra["out"], value.ics),
  draw(paper, { entries, ics }, { program, extra }) {
    const dates = entries === 1 ? "1 date" : `${entries} dates`;
    if (typeof extra["out"] === "string") paper.text(`Written to ${extra["out"]}: ${dates}.`);
    else program.terminal.out(ics);
  },
});

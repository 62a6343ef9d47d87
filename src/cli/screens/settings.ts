import type { Answer } from "#operations/catalog.ts";
import { screen } from "./screen.ts";

/** Who you are and where you stand. */
export const settings = screen<Answer<"settings.show">>({
  draw(paper, shown) {
    paper.facts([
      ["name", shown.name],
      ["introduction", shown.introduction],
      [
        "your addresses",
        shown.addresses.map((each) => `${each.address}${each.former ? " (former)" : ""}`).join(", "),
      ],
      ...shown.programmes.map(
        (each) =>
          [
            "programme",
            `${each.title || "programme"}, ${each.startsOn ?? "…"} – ${each.endsOn ?? "…"}`,
          ] as const,
      ),
      ["you can offer", shown.gives.map((give) => give.text).join("; ")],
      ["note limit", `${shown.noteLimit} characters`],
      ["time zone", shown.timeZone],
    ]);
    paper.gap();
    paper.aside("weakties settings edit --help tells how to change them.");
  },
});

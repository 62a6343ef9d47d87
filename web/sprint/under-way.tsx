import { useRead } from "#web/client/use-client.tsx";
import { TextLink } from "#web/design/link.tsx";

const IN_WORDS = new Intl.ListFormat("en-GB");

/** The way back to a month that was begun, with the nudge out of a comfortable phase where there is one (P3). */
export function MonthUnderWay() {
  const running = useRead("sprint.show", {}).data?.running ?? null;
  if (running === null) return null;
  const { careers, standing } = running;
  const month = `Your month for ${IN_WORDS.format(careers.map(({ name }) => name))}`;
  const over = standing.kind === "over";
  return (
    <p className="text-small text-ink-soft" dir="auto">
      {over
        ? `${month} is over; half a sentence can close it.`
        : `${month} is under way. ${standing.nudge ?? ""}`}{" "}
      <TextLink to="/sprint">{over ? "Look at what it says" : "Go on with it"}</TextLink>
    </p>
  );
}

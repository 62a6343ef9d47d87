import { Disclosure } from "#web/design/disclosure.tsx";
import type { Plan } from "./plan.ts";

const SHOWN = 200;

type NotRightProps = {
  readonly problems: Plan["problems"];
  readonly open?: boolean | undefined;
};

/** What could not be read, each with its file, its line and the reason; nothing where all was right. */
export function NotRight({ problems, open }: NotRightProps) {
  if (problems.length === 0) return null;
  return (
    <Disclosure
      summary={`What was not right in the files (${problems.length.toLocaleString("en")}), and where`}
      open={open}
    >
      <ul className="flex flex-col gap-1 break-words">
        {problems.slice(0, SHOWN).map(({ file, line, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and lines may repeat
          <li key={index}>
            <bdi>{file}</bdi>
            {line === null ? "" : `, line ${line}`}: <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? <p>And {problems.length - SHOWN} more like these.</p> : null}
    </Disclosure>
  );
}

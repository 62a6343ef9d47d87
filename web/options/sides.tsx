import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";

export type ShownCareer = Answer<"option.show">;
type Line = ShownCareer["board"]["for"][number];

/** Evidence for and against, each line with its voice; where voices disagree they stand side by side (R18). */
export function Sides({ career }: { readonly career: ShownCareer }) {
  const { board } = career;
  const disputed = new Set(
    board.disagreements.flatMap((each) => [...each.for, ...each.against]).map(({ id }) => id),
  );
  const rest = (lines: readonly Line[]) => lines.filter(({ id }) => !disputed.has(id));
  if (board.for.length + board.against.length === 0) {
    return (
      <p className="text-ink-soft">
        Nothing is written for it or against it yet. Your own hunch is a fair first line.
      </p>
    );
  }
  return (
    <>
      {board.disagreements.map((each) => (
        <section key={each.aspect} className="sheet flex flex-col gap-4 px-6 py-5">
          <h2>Voices differ on {each.about}</h2>
          <Pair career={career} pro={each.for} contra={each.against} />
        </section>
      ))}
      <section aria-label="For and against">
        <Pair career={career} pro={rest(board.for)} contra={rest(board.against)} />
      </section>
    </>
  );
}

function Pair(props: {
  readonly career: ShownCareer;
  readonly pro: readonly Line[];
  readonly contra: readonly Line[];
}) {
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <Side title="For" career={props.career} lines={props.pro} />
      <Side title="Against" career={props.career} lines={props.contra} />
    </div>
  );
}

function Side(props: {
  readonly title: string;
  readonly career: ShownCareer;
  readonly lines: readonly Line[];
}) {
  if (props.lines.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <h3>{props.title}</h3>
      <ul className="flex flex-col gap-4">
        {props.lines.map((line) => (
          <EvidenceLine key={line.id} line={line} career={props.career} />
        ))}
      </ul>
    </div>
  );
}

const WHEN = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" });

function EvidenceLine({ line, career }: { readonly line: Line; readonly career: ShownCareer }) {
  const voice = career.voices.find(({ personId }) => personId === line.personId);
  const place = career.saidAt.find(({ evidenceId }) => evidenceId === line.id);
  const takeBack = useWrite("option.removeEvidence");
  const putBack = useWrite("option.addEvidence");
  const remove = async () => {
    const reply = await takeBack.run({ id: line.id });
    if (reply.kind !== "done") return say(reply.says);
    const { optionId, direction, text, personId, interviewId, offRecord } = line;
    say(
      "Took the line out.",
      () => void putBack.run({ optionId, direction, text, personId, interviewId, offRecord }),
    );
  };
  return (
    <li className="flex items-start gap-2">
      <div className="min-w-0 grow">
        <p className="font-serif" dir="auto">
          {line.text}
        </p>
        <p className="text-small text-ink-soft">
          {voice ? (
            <TextLink to="/people/$id" params={{ id: voice.personId }}>
              <bdi>{voice.name}</bdi>
            </TextLink>
          ) : (
            "Your own view"
          )}
          {place === undefined ? null : (
            <>
              ,{" "}
              <TextLink to="/organizations/$id" params={{ id: place.organizationId }}>
                <bdi>{place.organization}</bdi>
              </TextLink>
            </>
          )}
          , {WHEN.format(line.at)}
          {line.offRecord ? ". Off the record, so it stays here." : ""}
        </p>
      </div>
      <Button kind="plain" onClick={() => void remove()} aria-label={`Take out: ${line.text.slice(0, 60)}`}>
        <Icon name="close" size={16} />
      </Button>
    </li>
  );
}

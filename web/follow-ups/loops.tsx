import type { LoopKind } from "#follow-ups/loops.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Act } from "#web/today/act.tsx";
import { NewsLines } from "./news.tsx";

type Shown = Answer<"loop.list">;

/** What is open between people and me, whom to tell first, and what came of earlier advice (R36, R48). */
export function CameOfIt() {
  const { data: shown, failure, again } = useRead("loop.list", {});
  const news = useRead("news.show", {}).data?.lines;
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (shown === undefined || news === undefined) return null;
  const toTell = new Set(news.map(({ personId }) => personId));
  const open = shown.loops.filter(({ kind, personId }) => kind !== "tell" || !toTell.has(personId));
  if (shown.loops.length + shown.closed.length + news.length === 0) return <NothingYet />;
  return (
    <Page
      title="What came of it"
      lead="Advice, what you did with it, what came of it, and that they know. Any ending is worth a line."
    >
      <section aria-labelledby="news" className="flex flex-col gap-4">
        <h2 id="news">Who deserves news from you this week</h2>
        {news.length === 0 ? (
          <p className="text-ink-soft">
            Nobody waits for a word this week. It comes when something has come of something, not by the
            calendar.
          </p>
        ) : (
          <NewsLines lines={news} />
        )}
      </section>
      {GROUPS.map(({ kind, title }) => (
        <Group key={kind} title={title} loops={open.filter((loop) => loop.kind === kind)} />
      ))}
      <Closed closed={shown.closed} />
    </Page>
  );
}

/** What came of advice stands among the news of the week already, but for what was put off or is for another week. */
const GROUPS: readonly { readonly kind: LoopKind; readonly title: string }[] = [
  { kind: "thank", title: "Thanks to send" },
  { kind: "tell", title: "They would like to know" },
  { kind: "promise", title: "What you promised" },
  { kind: "outcome", title: "Begun: what came of it?" },
  { kind: "do", title: "Advice to take up, or to let go" },
];

function Group({ title, loops }: { readonly title: string; readonly loops: Shown["loops"] }) {
  if (loops.length === 0) return null;
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h2>{title}</h2>
      <ul className="flex flex-col gap-5">
        {loops.map((loop) => (
          <li key={loop.key} className={`flex flex-col gap-1 ${loop.greyed ? "text-ink-soft" : ""}`}>
            <p dir="auto">
              {loop.sentence} {loop.useBy === "" ? null : <span className="text-small">{loop.useBy}</span>}
            </p>
            <div>
              {loop.greyed ? (
                <TextLink to="/people/$id" params={{ id: loop.personId }} hash="advice">
                  Look at it
                </TextLink>
              ) : (
                <Act line={loop} kind="plain" />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Closed({ closed }: Pick<Shown, "closed">) {
  if (closed.length === 0) return null;
  return (
    <section aria-labelledby="closed" className="flex flex-col gap-3">
      <h2 id="closed">Told</h2>
      <ul className="flex flex-col gap-3 text-ink-soft">
        {closed.map(({ key, personId, sentence }) => (
          <li key={key}>
            <TextLink to="/people/$id" params={{ id: personId }} hash="advice">
              <span dir="auto">{sentence}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingYet() {
  return (
    <Page title="What came of it">
      <EmptyState title="The best letters say what came of somebody’s advice">
        <p>
          Write down what people advise, and it waits here until something has come of it. Then you know whom
          to write to, and what.
        </p>
        <Example>Ana’s June course: you got in. She would like to know.</Example>
      </EmptyState>
    </Page>
  );
}

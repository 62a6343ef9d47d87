import { useSearch } from "@tanstack/react-router";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Rewrite } from "./rewrite.tsx";

type Listed = Answer<"letter.list">["letters"][number];

/** The letters that all drafts begin with, the user's to rewrite (R10). */
export function YourLetters() {
  const { letter } = useSearch({ from: "/your-letters" });
  const { data, failure, again } = useRead("letter.list", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  const chosen = data.letters.find(({ name }) => name === letter);
  if (chosen !== undefined) return <Rewrite key={chosen.name} name={chosen.name} />;
  return (
    <Page
      title="Your letters"
      lead="Every draft begins with one of these. They are ours until you say it your own way; what is written into a draft stays there."
      above={<TextLink to="/settings">Settings</TextLink>}
    >
      {GROUPS.map(({ title, begins }) => (
        <Group
          key={title}
          title={title}
          letters={data.letters.filter(({ name }) => begins.some((each) => name.startsWith(each)))}
        />
      ))}
    </Page>
  );
}

const GROUPS = [
  { title: "Asking", begins: ["request/", "reminder", "introduction", "cv-edit", "contract-reading"] },
  { title: "Around a talk", begins: ["confirmation", "thanks", "decline"] },
  { title: "Keeping in touch", begins: ["outcome/", "revive", "offer", "direction"] },
  { title: "Bringing others together", begins: ["opt-in", "joining"] },
] as const;

function Group({ title, letters }: { readonly title: string; readonly letters: readonly Listed[] }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2>{title}</h2>
      <ul>
        {letters.map(({ name, title: said, own }) => (
          <li
            key={name}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2"
          >
            <TextLink to="/your-letters" search={{ letter: name }}>
              {said}
            </TextLink>
            <span className="text-small text-ink-soft">{own ? "in your words" : ""}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

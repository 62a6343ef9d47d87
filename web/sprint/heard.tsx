import { useRead } from "#web/client/use-client.tsx";
import { TextLink } from "#web/design/link.tsx";
import { saidOf } from "#web/options/said-of.ts";
import type { Running } from "./month.tsx";

/** What there is to decide by: of each career of the month how much was said, and its page (P5, R18). */
export function Heard({ month }: { readonly month: Running }) {
  const careers = useRead("option.list", {}).data?.options ?? [];
  return (
    <section aria-labelledby="heard" className="flex flex-col gap-2">
      <h2 id="heard">What you heard</h2>
      <ul className="flex flex-col gap-2">
        {month.careers.map(({ id, name }) => {
          const career = careers.find((each) => each.id === id);
          return (
            <li key={id}>
              <TextLink to="/careers/$id" params={{ id }}>
                <bdi>{name}</bdi>
              </TextLink>
              {career === undefined ? null : <p className="text-ink-soft">{saidOf(career)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import type { Shown } from "#reviews/shown.ts";
import { FILE_TITLE, FILE_WHY, fileLead, LINE_TITLE } from "#reviews/words.ts";
import { Letter } from "#web/design/letter.tsx";

/** What the file will show of anybody, in the same words and the same order. */
export function FilePreview({ shown, dates }: { readonly shown: Shown; readonly dates: string }) {
  const { name, line, subject, body } = shown;
  return (
    <section aria-labelledby="preview" className="flex min-w-0 flex-col gap-4">
      <h2 id="preview">What your friend will see</h2>
      <div data-preview className="flex flex-col gap-4 rounded-paper border border-line bg-desk p-4 sm:p-6">
        <p className="font-serif text-lead">{FILE_TITLE}</p>
        <p dir="auto" className="break-words">
          {fileLead(name)}
        </p>
        <p>{FILE_WHY}</p>
        <p className="text-small text-ink-soft">{dates}</p>
        {line === "" ? null : (
          <div className="border-thread border-s-2 ps-4">
            <p className="font-[600] text-small">{LINE_TITLE}</p>
            <p dir="auto" className="whitespace-pre-wrap break-words">
              {line}
            </p>
          </div>
        )}
        <Letter
          label="The letter as your friend sees it"
          head={
            subject === null ? undefined : (
              <p className="break-words">
                Subject: <bdi>{subject}</bdi>
              </p>
            )
          }
        >
          <div dir="auto" className="break-words">
            {body}
          </div>
        </Letter>
        <p className="text-small text-ink-soft">
          Below it they are asked how it comes off, and whether to send it, to soften it or not to send it.
          They can remark on a passage and suggest other words.
        </p>
      </div>
    </section>
  );
}

import { BLOCK_VERSION } from "../block.ts";
import { IMPRESSIONS, REVIEW_VERDICTS } from "../review.ts";
import type { Label } from "../seal.ts";
import type { Shown } from "../shown.ts";
import { BLOCK_BEGIN, BLOCK_END } from "../unwrap.ts";
import {
  FILE_TITLE,
  FILE_WHY,
  fileDates,
  fileLead,
  IMPRESSION_WORDS,
  LINE_TITLE,
  NOTHING_LEAVES,
  PLAIN_WAY,
  VERDICT_WORDS,
} from "../words.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/**
 * The one file that a reader gets (R42). It holds what `shown` holds and the label, and nothing else that is anybody's;
 * it loads nothing, and without scripts the letter and the way to answer it are still there.
 */
export async function reviewPage(shown: Shown, label: Label, seal: string): Promise<string> {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${FILE_TITLE}</title>
<style>${STYLE}</style>
</head>
<body>
<main ${labelAttributes(label, seal)}>
<header>
<h1>${FILE_TITLE}</h1>
<p class="lead" dir="auto">${escaped(fileLead(shown.name))}</p>
<p>${escaped(FILE_WHY)}</p>
<p class="soft">${fileDates(label.madeOn, label.until)}</p>
${shown.line === "" ? "" : `<section class="line" aria-labelledby="who"><h2 id="who">${LINE_TITLE}</h2><p dir="auto">${escaped(shown.line)}</p></section>\n`}</header>
${letter(shown)}
${form(shown)}
<section aria-labelledby="plain-title" class="plain">
<h2 id="plain-title">In your own words</h2>
<p>${PLAIN_WAY}</p>
<p class="soft">${NOTHING_LEAVES}</p>
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Nothing may be loaded, sent or framed; only the style and the script that stand in this file may run. */
async function policy(): Promise<string> {
  const [style, script] = await Promise.all([hashOf(STYLE), hashOf(SCRIPT)]);
  return `default-src 'none'; style-src '${style}'; script-src '${script}'; base-uri 'none'; form-action 'none'`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function labelAttributes(label: Label, seal: string): string {
  const told = {
    review: label.reviewId,
    made: label.madeOn,
    until: label.until,
    shown: label.words,
    seal,
    v: BLOCK_VERSION,
    begin: BLOCK_BEGIN,
    end: BLOCK_END,
  };
  return Object.entries(told)
    .map(([name, value]) => `data-${name}="${escaped(String(value))}"`)
    .join(" ");
}

function letter({ subject, body }: Shown): string {
  const about = subject === null ? "" : `<p class="subject">Subject: ${words("subject", subject, 0)}</p>\n`;
  const paragraphs = paragraphsOf(body).map(({ text, start }) => `<p>${words("body", text, start)}</p>`);
  return `<article class="sheet" aria-label="The letter">
${about}<div class="letter">
${paragraphs.join("\n")}
</div>
</article>`;
}

/** `start` counts within the whole, so that a remark knows its place. */
function words(part: string, text: string, start: number): string {
  return `<span dir="auto" data-part="${part}" data-start="${start}">${escaped(text)}</span>`;
}

function paragraphsOf(body: string): readonly { readonly text: string; readonly start: number }[] {
  return Array.from(body.matchAll(/[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*/g), ({ 0: text, index }) => ({
    text,
    start: index,
  })).filter(({ text }) => text.trim() !== "");
}

/** Hidden until the script brings it to life. */
function form({ subject, body }: Shown): string {
  const subjectBox =
    subject === null
      ? ""
      : `<label for="subject">Subject</label>\n<input id="subject" maxlength="500" dir="auto" value="${escaped(subject)}">\n`;
  return `<form id="answer" hidden>
<fieldset>
<legend>How does this come off?</legend>
<p class="soft">As many as fit.</p>
${choices("checkbox", "comes-off", IMPRESSIONS, IMPRESSION_WORDS)}
</fieldset>
<section aria-labelledby="remarks-title">
<h2 id="remarks-title">Beside the letter</h2>
<p class="soft" id="remarks-hint">Press “Remark” at the end of a paragraph; mark words in it first, if you mean only those.</p>
<ol id="remarks"></ol>
</section>
<section aria-labelledby="edit-title">
<h2 id="edit-title">Other words</h2>
<p class="soft">Write into it as you would say it. Each change is shown to your friend, who takes it or leaves it.</p>
<details id="edit"><summary>Change the letter’s words</summary>
${subjectBox}<label for="body">The letter</label>
<textarea id="body" rows="14" maxlength="20000" dir="auto">
${escaped(body)}</textarea>
<button type="button" id="as-it-was">Back to how it was</button>
</details>
</section>
<fieldset>
<legend>And now?</legend>
${choices("radio", "verdict", REVIEW_VERDICTS, VERDICT_WORDS)}
</fieldset>
<label for="words">Anything else</label>
<textarea id="words" rows="4" maxlength="5000" dir="auto"></textarea>
<label for="by">Your name, if you like</label>
<input id="by" maxlength="200" autocomplete="off" dir="auto">
<div class="ways">
<button type="button" id="copy" class="primary">Copy my answer</button>
<button type="button" id="save">Save it as a file</button>
</div>
<p id="said" role="status"></p>
<div id="by-hand" hidden>
<label for="block">Your answer, to copy by hand</label>
<textarea id="block" rows="6" readonly></textarea>
</div>
</form>`;
}

function choices<Value extends string>(
  type: "checkbox" | "radio",
  name: string,
  values: readonly Value[],
  said: Record<Value, string>,
): string {
  return values
    .map((value) => `<label><input type="${type}" name="${name}" value="${value}"> ${said[value]}</label>`)
    .join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

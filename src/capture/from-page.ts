import { NAME_WORDS } from "#people/given-first.ts";
import { PAGE_CALLED } from "#people/read-line.ts";
import { storable } from "#people/storable.ts";

/** What a page elsewhere hands over: all of it hostile, any of it missing. */
export type SharedPage = { readonly title?: string; readonly url?: string; readonly text?: string };

export const PAGE_PARTS = ["title", "url", "text"] as const;

const LONGEST = { title: 300, url: 1_000, text: 2_000 } as const;
/** "Ana Ruiz | LinkedIn", "(3) Ana Ruiz": what sites put around a name. */
const SITE = /\s+[|·]\s+[^|·]{1,40}$/u;
const COUNT = /^\(\d{1,4}\+?\)\s*/u;
/** Whatever could change how the rest of the line reads. */
const UNSEEN = /[\p{Cc}\p{Cf}]+/gu;

/**
 * The text that quick-add begins with: the page's title, what was selected, and its address; a name that was selected comes
 * first, for on a page of many the title is nobody's. It is only text in a box, cut to a length; nothing is kept before it
 * was looked at and confirmed.
 */
export function textOfPage({ title = "", url = "", text = "" }: SharedPage): string {
  // A phone shares an address as text, too.
  const shared = webAddress(text) === "" ? text : "";
  const said = tidy(shared, LONGEST.text);
  const [first = ""] = said.split("\n", 1);
  const called = named(title);
  const both = said.includes(called)
    ? [said]
    : NAME_WORDS.test(first)
      ? [said, called === "" ? "" : `${PAGE_CALLED}${called}`]
      : [called, said];
  return [...both, webAddress(url) || webAddress(text)].filter((part) => part !== "").join("\n");
}

function named(title: string): string {
  return tidy(title, LONGEST.title).replace(COUNT, "").replace(SITE, "");
}

function tidy(text: string, longest: number): string {
  return storable(text.slice(0, longest))
    .split(/\r\n?|\n/)
    .map((line) => line.replace(UNSEEN, " ").replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Only what leads to a page: no script, no file, nobody's password. */
function webAddress(url: string): string {
  const parsed = url.length > LONGEST.url ? null : URL.parse(url.trim());
  if (parsed === null || (parsed.protocol !== "https:" && parsed.protocol !== "http:")) return "";
  return `${parsed.origin}${parsed.pathname}${parsed.search}`;
}

/**
 * A bookmark that opens quick-add with the page one is on. It carries no key, asks no page anything, and hands the page
 * over in the fragment, which no server sees. `add` is the address of quick-add, up to where the parts begin.
 */
export function bookmarkFor(add: string): string {
  const parts = "title:document.title,url:location.href,text:String(getSelection())";
  const code = `(()=>{const p={${parts}};const q=new URLSearchParams;for(const k in p)q.set(k,p[k].slice(0,${LONGEST.text}));open(${JSON.stringify(add)}+q,"_blank","noopener")})()`;
  return `javascript:${encodeURIComponent(code)}`;
}

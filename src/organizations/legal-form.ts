/** What says only of which form a company is, or for which country. */
const FORMS = new Set(
  "gmbh mbh ag inc ltd limited plc se sa sas sarl co company llc llp corp corporation group gruppe holding holdings international global europe germany deutschland uk switzerland schweiz suisse france usa us ab oy as bv nv kg kgaa ev ug spa srl sl pty pte".split(
    " ",
  ),
);

/** The words of a name but for such at its end, and an article at its beginning. */
export function withoutForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && FORMS.has(words[end - 1] ?? "")) end -= 1;
  return words[0] === "the" && end > 1 ? words.slice(1, end) : words.slice(0, end);
}

/** Paper and ink, as on the desk (web/design/tokens.css), with the letters that the reader's own device has. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --desk: #f3eee5;
  --sheet: #fefdfb;
  --ink: #27201b;
  --soft: #524a44;
  --line: #ddd7cd;
  --edge: #827b73;
  --thread: #92242c;
  --action: #92242c;
  --on-action: #fefdfb;
  --selected: #efd3c8;
  --serif: "Source Serif 4", "Iowan Old Style", Charter, Palatino, Georgia, serif;
  --sans: "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --desk: #161311;
    --sheet: #272421;
    --ink: #ece8df;
    --soft: #c3bdb4;
    --line: #3d3834;
    --edge: #8b847c;
    --thread: #c4716b;
    --action: #8a2d33;
    --on-action: #fdf4f1;
    --selected: #5d3530;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { background: var(--desk); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1.0625rem/1.75rem sans-serif; font-family: var(--sans); overflow-wrap: anywhere; }
main { max-width: 43rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
header { padding: 0 .5rem; }
h1, h2, legend { font-family: var(--serif); text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: 2rem; line-height: 2.5rem; font-weight: 420; letter-spacing: -.012em; }
h2, legend { margin: 0; padding: 0; font-size: 1.375rem; line-height: 2rem; font-weight: 460; }
p { margin: 0; text-wrap: pretty; }
.soft { color: var(--soft); font-size: .875rem; line-height: 1.25rem; }
.lead { white-space: pre-wrap; }
.line { margin-top: 1.5rem; padding: .25rem 0 .25rem 1rem; border-left: 2px solid var(--thread); }
.line h2 { font: 600 .875rem/1.25rem var(--sans); }
.line p { white-space: pre-wrap; }
.sheet {
  margin: 2rem 0; padding: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 2px;
  box-shadow: 0 1px 1px rgb(0 0 0 / .06), 0 8px 24px -12px rgb(0 0 0 / .2);
}
.subject { color: var(--soft); }
.letter { font: 1.125rem/2rem var(--serif); }
.subject ~ .letter { margin-top: 1rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.letter p + p { margin-top: 1.25rem; }
.letter span { white-space: pre-wrap; }
form { display: flex; flex-direction: column; gap: 2rem; padding: 0 .5rem; }
fieldset { margin: 0; padding: 0; border: 0; }
form label { display: block; }
fieldset label { display: flex; gap: .75rem; align-items: baseline; padding: .5rem 0; cursor: pointer; }
form > label { margin-bottom: -1.75rem; font-weight: 550; }
details label, #by-hand label { margin-top: .75rem; font-weight: 550; }
input, textarea, button, summary { font: inherit; color: inherit; }
input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; flex: none; margin: 0; position: relative; top: .15rem; accent-color: var(--thread); }
input:not([type]), textarea {
  display: block; width: 100%; padding: .5rem .75rem; background: var(--sheet); border: 1px solid var(--edge); border-radius: 6px;
}
textarea { resize: vertical; field-sizing: content; min-height: 4rem; max-height: 80vh; }
#body { font: 1.125rem/2rem var(--serif); }
button, summary { cursor: pointer; }
button { min-height: 2.75rem; padding: .5rem 1rem; background: var(--sheet); border: 1px solid var(--edge); border-radius: 6px; }
button.primary { background: var(--action); border-color: var(--action); color: var(--on-action); }
button.remark, li button, #as-it-was {
  min-height: 2rem; padding: 0; border: 0; background: none; color: var(--soft);
  font: .875rem/1.25rem var(--sans); text-decoration: underline; text-decoration-color: var(--edge); text-underline-offset: 4px;
}
button.remark { min-height: 1.5rem; }
button.remark:hover, li button:hover { color: var(--ink); }
summary { min-height: 2.75rem; padding: .5rem 0; }
ol { margin: 0; padding: 0; list-style: none; }
li { margin-top: 1rem; padding-left: 1rem; border-left: 2px solid var(--line); }
q { display: block; font-family: var(--serif); font-style: italic; }
.ways { display: flex; flex-wrap: wrap; gap: .75rem 1rem; }
#said { min-height: 1.75rem; margin-top: -1.25rem; }
.plain { margin: 2rem .5rem 0; padding-top: 2rem; border-top: 1px solid var(--line); }
.plain p + p { margin-top: .75rem; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; border-radius: 2px; }
::selection { background: var(--selected); color: var(--ink); }
@media (min-width: 30rem) { .sheet { padding: 3rem; } main { padding-top: 4rem; } }
@media print {
  html { background: none; } main { padding: 0; max-width: none; } form, button { display: none !important; }
  .sheet { padding: 0; border: 0; box-shadow: none; background: none; }
}
`;

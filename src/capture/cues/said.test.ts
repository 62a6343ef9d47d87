import { describe, expect, it } from "vitest";
import { complementOf } from "./complement.ts";
import { cueOf } from "./cues.ts";
import { heardAs } from "./heard.ts";
import { saidIn } from "./said.ts";

describe("a statement, taken apart [R9]", () => {
  it.each([
    ["Ana told me to wait", "them", "tells", "me", "to wait"],
    ["said I should wait", "nobody", "tells", "nobody", "I should wait"],
    ["told her I'd send the slides", "nobody", "tells", "them", "I'd send the slides"],
    ["She strongly suggests joining a society", "them", "advises", "nobody", "joining a society"],
    ["Imre's best tip: start early", "them", "names", "nobody", "start early"],
    ["I still owe Imre an answer", "me", "owes", "them", "an answer"],
    ["I'm supposed to send him my CV", "me", "must", "nobody", "send him my CV"],
    ["she'd skip the postdoc", "them", "would", "nobody", "skip the postdoc"],
  ])("says who speaks, what they do, to whom and about what: %s", (text, by, act, to, about) => {
    expect(saidIn(text, heardAs(text))).toEqual({
      by,
      act,
      to,
      about,
      denied: false,
      ...complementOf(about),
    });
  });

  it.each([
    ["made me promise to apply early", "advice", "apply early"],
    ["swears by keeping a list of wins", "advice", "keeping a list of wins"],
    ["said the main thing is to rehearse it aloud", "advice", "rehearse it aloud"],
    ["advised against a second postdoc", "advice", "advised against a second postdoc"],
    ["whose advice was simply to ask people", "advice", "ask people"],
    ["told me not to bother with portals", "advice", "do not bother with portals"],
    ["he'd apply straight away if he were me", "advice", "apply straight away"],
    ["Imre wants me to try consulting", "advice", "try consulting"],
    ["Imre wants me to send him my poster", "need", "send him my poster"],
    ["she'd help with the figures", undefined, undefined],
    ["I suggested lunch", undefined, undefined],
    ["suggested lunch on Friday", undefined, undefined],
    ["promised to listen more", "promise", "listen more"],
    ["I said that I would gladly share the script", "promise", "share the script"],
    ["on my list: mail her the syllabus", "promise", "mail her the syllabus"],
    ["I send her the paper until Monday", "promise", "send her the paper until Monday"],
    ["new version to her by Thursday", "promise", "new version to her by Thursday"],
    ["promised me her reading list", undefined, undefined],
    ["she owes me her slides", undefined, undefined],
    ["contract till March", undefined, undefined],
    ["I told her I keep her informed", "promise", "keep her informed"],
    ["wouldn't bother with a letter for them", "advice", "wouldn't bother with a letter for them"],
    ["wouldn't go back", undefined, undefined],
  ])("is advice or a promise by who speaks and what is to be done: %s", (text, kind, words) => {
    const cue = cueOf(text);
    expect([cue?.kind, cue !== undefined && "text" in cue ? cue.text : undefined]).toEqual([kind, words]);
  });
});

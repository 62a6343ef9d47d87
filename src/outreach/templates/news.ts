import type { Template } from "./template.ts";

/** It worked: what I did with your advice, what came of it, thanks (R36, R39). No ask. */
export const GOOD: Template = {
  subject: `{{ seed | pick: "Your advice worked", "Good news, partly your doing", "Something came of your advice" }}`,
  email: `Dear {{ first }},

{{ adviceGiven }} {{ did | slot: "what you did with it" }}

{{ cameOfIt | slot: "what came of it" }} {{ seed | pick: "I would not have tried without you.", "It began with what you said.", "I thought you should be among the first to know." }}

Thank you,
{{ me }}`,
  message: `Dear {{ first }}, news of your advice.
{{ adviceGiven }}
~{{ did | slot: "what you did with it" }}
{{ cameOfIt | slot: "what came of it" }}
Thank you! {{ meGiven }}`,
  note: `Dear {{ first }}, your advice worked: {{ cameOfIt | slot: "what came of it" }}
Thank you! {{ meGiven }}`,
};

/** Nothing came of it, and that is worth telling too (R38). */
export const NULL: Template = {
  subject: `{{ seed | pick: "What became of your advice", "A word back about your advice" }}`,
  email: `Dear {{ first }},

{{ adviceGiven }} {{ did | slot: "what you did with it" }}

{{ cameOfIt | slot: "what came of it so far" }} {{ seed | pick: "It has made things clearer for me all the same.", "I am glad to have tried it, and I know more than before." }}

Thank you for giving it thought,
{{ me }}`,
  message: `Dear {{ first }}, a word back about your advice.
{{ adviceGiven }}
~{{ did | slot: "what you did with it" }}
{{ cameOfIt | slot: "what came of it so far" }}
It has made things clearer all the same, thank you.
{{ meGiven }}`,
  note: `Dear {{ first }}, I tried what you advised: {{ cameOfIt | slot: "what came of it" }}
It made things clearer. Thank you! {{ meGiven }}`,
};

/** It went otherwise; thanks, and what it clarified (R38). */
export const BAD: Template = {
  subject: `What I learned from trying`,
  email: `Dear {{ first }},

{{ adviceGiven }} {{ did | slot: "what you did with it" }}

{{ cameOfIt | slot: "how it went" }} {{ seed | pick: "Now I know, and knowing it early is worth a great deal.", "It settled a question that I had carried about for long, and for that I am grateful." }}

Thank you for taking me seriously,
{{ me }}`,
  message: `Dear {{ first }}, a word back about your advice.
{{ adviceGiven }}
~{{ did | slot: "what you did with it" }}
{{ cameOfIt | slot: "how it went" }}
Now I know, and early. Thank you for that.
{{ meGiven }}`,
  note: `Dear {{ first }}, I tried what you advised: {{ cameOfIt | slot: "how it went" }}
Now I know, and early. Thank you. {{ meGiven }}`,
};

/** A quiet tie taken up again (R50): a true reason, and nothing wanted. */
export const REVIVE: Template = {
  subject: `{{ seed | pick: "It has been a while", "I thought of you" }}`,
  email: `Dear {{ first }},

it has been a while. I thought of you because {{ reason | slot: "what made you think of them, truly" }}

{{ seed | pick: "With me there is this:", "A line from here:" }} I {{ stage | slot: "where you are just now" }}. {% if offer != "" %}And here is something you may like: {{ offer }}{% endif %}

I hope that things are good with you. There is no need to answer; I just wanted to say it.

Warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, it has been a while.
I thought of you because {{ reason | slot: "what made you think of them, truly" }}
~With me: I {{ stage | slot: "where you are just now" }}.
I hope that things are good with you.
{{ meGiven }}`,
  note: `Hi {{ first }}, it has been a while!
I thought of you because {{ reason | slot: "what made you think of them" }}
{{ meGiven }}`,
};

/** Something of mine they may like (R6). */
export const OFFER: Template = {
  subject: `{{ seed | pick: "Something you may find useful", "This made me think of you" }}`,
  email: `Dear {{ first }},

{{ offer | slot: "what you offer: a paper, a protocol, an introduction, twenty minutes" }}

{{ seed | pick: "I thought of you because", "It made me think of you, because" }} {{ reason | slot: "why it may suit them" }} It is yours if it is of use, and no answer is needed.

Warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, this made me think of you: {{ offer | slot: "what you offer" }}
It is yours if it is of use, and no answer is needed.
{{ meGiven }}`,
  note: `Hi {{ first }}, this made me think of you: {{ offer | slot: "what you offer" }}
{{ meGiven }}`,
};

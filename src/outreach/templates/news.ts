import type { Template } from "./template.ts";

/** It worked: what they advised, what I did, what came of it, thanks (R36, R39). No ask. */
export const GOOD: Template = {
  subject: `{{ seed | pick: "Your advice worked", "Good news, with your advice in it", "Something came of your advice" }}`,
  email: `Dear {{ first }},

{% if haveMet %}{{ seed | pick: "I have good news for you.", "Here is what came of our talk.", "There is news, and it has to do with you." }}{% else %}{{ seed | pick: "I have good news for you.", "There is news, and it has to do with you." }}{% endif %} {{ toldAdvice }} {{ toldDid }} {{ toldOutcome }} {{ detail }}

{{ seed | pick: "I wanted you to know, and to thank you.", "Thank you: it began with what you said.", "Thank you for that piece of advice." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, news of your advice.
~{{ toldAdvice }}
~{{ toldDid }}
{{ toldOutcome }}
{{ detail }}
Thank you!
~{{ meGiven }}`,
  note: `Dear {{ first }},
~your advice worked. {{ cameOfIt | slot: "what came of it" }}
Thank you for it!
~{{ meGiven }}`,
};

/** Nothing came of it, and that is worth telling too (R38). */
export const NULL: Template = {
  subject: `{{ seed | pick: "What became of your advice", "A word back about your advice" }}`,
  email: `Dear {{ first }},

{{ seed | pick: "This is what became of your advice.", "You should hear what became of your advice." }} {{ toldAdvice }} {{ toldDid }} {{ toldOutcome }} {{ detail }}

{{ seed | pick: "One thing became clear to me:", "One thing it did make clear to me:" }} {{ clarified | after_colon | slot: "what it made clear to you" }} Thank you for the advice.

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, a word back about your advice.
~{{ toldAdvice }}
~{{ toldDid }}
{{ toldOutcome }}
{{ detail }}
~What it made clear to me: {{ clarified | after_colon | slot: "what it made clear to you" }}
Thank you for it.
~{{ meGiven }}`,
  note: `Dear {{ first }},
~This is what became of your advice. {{ cameOfIt | slot: "what came of it" }}
~What it made clear to me: {{ clarified | after_colon | slot: "what it made clear to you" }}
Thank you for it!
~{{ meGiven }}`,
};

/** It went otherwise; thanks, and what it clarified (R38). */
export const BAD: Template = {
  subject: `{{ seed | pick: "What I learned from trying", "A word back about your advice" }}`,
  email: `Dear {{ first }},

{{ seed | pick: "You should hear how it went, even though it is not what I had hoped for.", "It did not go as I had hoped, and you should hear it from me." }} {{ toldAdvice }} {{ toldDid }} {{ toldOutcome }} {{ detail }}

{{ seed | pick: "What I know now:", "What it made clear to me:" }} {{ clarified | after_colon | slot: "what it made clear to you" }} {{ seed | pick: "That was worth finding out, and I have you to thank for it.", "For that I thank you; I would not want to have skipped it." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, a word back about your advice.
~{{ toldAdvice }}
~{{ toldDid }}
{{ toldOutcome }}
{{ detail }}
~What I know now: {{ clarified | after_colon | slot: "what it made clear to you" }}
Thank you for it all the same.
~{{ meGiven }}`,
  note: `Dear {{ first }},
~I tried what you advised. {{ cameOfIt | slot: "how it went" }}
~What it made clear to me: {{ clarified | after_colon | slot: "what it made clear to you" }}
It was worth finding out. Thank you.
~{{ meGiven }}`,
};

/** A quiet tie taken up again (R50): a true reason, and nothing wanted. */
export const REVIVE: Template = {
  subject: `{% if longAgo %}{{ seed | pick: "It has been a while", "I thought of you" }}{% else %}I thought of you{% endif %}`,
  email: `Dear {{ first }},

{% if longAgo %}{{ seed | pick: "It has been a while.", "We have not been in touch for a long time." }} {% endif %}{{ seed | pick: "Something made me think of you:", "Here is why I am writing today:" }} {{ reason | after_colon | slot: "what made you think of them, truly" }}

{{ seed | pick: "From here:", "As for me:" }} {{ mine | slot: "a line about you just now" }}

{{ seed | pick: "I hope that things are good with you. No need to answer; I only wanted to say it.", "I hope you are well, and there is no need to answer." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Hi {{ first }}{% if longAgo %}, it has been a while.{% else %}, how are you?{% endif %}
I thought of you: {{ reason | after_colon | slot: "what made you think of them, truly" }}
~As for me: {{ mine | slot: "a line about you just now" }}
I hope that things are good with you.
~{{ meGiven }}`,
  note: `Hi {{ first }}{% if longAgo %}, it has been a while!{% else %}, how are you?{% endif %}
~I thought of you: {{ reason | after_colon | slot: "what made you think of them" }}
I hope that you are well.
~{{ meGiven }}`,
};

/** An address that ends is a reason by itself, and a line of one's own goes with it (R58). */
export const NEW_ADDRESS: Template = {
  subject: `{{ seed | pick: "Where to find me from now on", "A new address" }}`,
  email: `Dear {{ first }},

{{ seed | pick: "A short word, so that we do not lose each other.", "A short word about where to find me." }} {{ mine }}{% if nextAddress %}{% else %} After that you find me at {{ "" | slot: "your next address" }}.{% endif %}

{{ reason | slot: "a line for them alone: what you remember, or would like to hear" }}

{{ seed | pick: "I hope that you are well. No need to answer.", "I hope that things are good with you, and that our ways cross again." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, a short word, so that we do not lose each other. {{ mine }}{% if nextAddress %}{% else %} After that you find me at {{ "" | slot: "your next address" }}.{% endif %}
~{{ reason | slot: "a line for them alone" }}
I hope that you are well.
~{{ meGiven }}`,
  note: `Hi {{ first }}, so that we do not lose each other.
~{{ mine }}
I hope that you are well.
~{{ meGiven }}`,
};

/** Something of mine they may like (R6). */
export const OFFER: Template = {
  subject: `{% if tells %}A word of news{% else %}{{ seed | pick: "Something you may find useful", "This made me think of you" }}{% endif %}`,
  email: `Dear {{ first }},

{{ offer | slot: "what you offer: something to read, a tool, an introduction, twenty minutes" }} {% if tells %}{{ reason }}{% else %}{{ reason | slot: "why it may suit them" }}{% endif %}

{% if tells %}There is no need to answer; I only wanted you to hear it from me.{% else %}{{ seed | pick: "It is yours if it is of use, and no answer is needed if it is not.", "There is no need to answer; take it only if it helps." }}{% endif %}

{{ seed | pick: "Warm wishes", "Best wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, {% if tells %}a word of news.{% else %}this made me think of you.{% endif %}
{{ offer | slot: "what you offer" }}
{% if tells %}No answer is needed.{% else %}No answer is needed if it is of no use.{% endif %}
~{{ meGiven }}`,
  note: `Hi {{ first }}, {% if tells %}a word of news.{% else %}this made me think of you.{% endif %}
~{{ offer | slot: "what you offer" }}
~{{ meGiven }}`,
};

import type { Template } from "./template.ts";

/** The one reminder (R33): short, without reproach, with a way out. */
export const REMINDER: Template = {
  subject: `{{ seed | pick: "Once more about ", "A short word about " }}{{ subject }}`,
  email: `Dear {{ first }},

I wrote to you {{ askedOn | slot: "when you wrote" }} about {{ subject }}; {{ seed | pick: "letters get buried under others, and mine may have been one of them.", "it may have come at a bad time." }} Would {{ time }} be possible at some point{% if offerMail %}, or a few lines by mail{% endif %}?

{{ seed | pick: "If not, do not give it another thought: I will not write about it again.", "If it does not suit, you need not answer; this is the only time I ask again." }}

{{ seed | pick: "Thank you, and kind regards", "With thanks and kind regards" }},
{{ me }}`,
  message: `Hello {{ first }}, messages get buried under others, so just once more:
would {{ time }} about {{ subject }} be possible{% if offerMail %}, or a few lines in writing{% endif %}?
If not, do not give it another thought.
~Thank you!
~{{ meGiven }}`,
  note: `Hello {{ first }},
only once more: would {{ minutes }} minutes be possible{% if offerMail %}, or a few lines in writing{% endif %}?
If not, do not give it another thought.
~Thank you!
~{{ meGiven }}`,
};

/**
 * The one reminder to whoever was asked for an introduction, or asked whether they would like to meet somebody; or one
 * word to whoever said yes, where the introduction has not come.
 */
export const REMINDER_INTRODUCTION: Template = {
  subject: `{% if agreed %}The introduction to{% else %}Once more about{% endif %} {{ third | slot: "whom it is about" }}`,
  email: `Dear {{ first }},

{% if agreed %}Thank you again for saying that you would introduce me to {{ third | slot: "whom it is about" }}. {{ seed | pick: "There is no hurry; I only wanted to say that I would still be glad of it.", "I would still be glad of it, whenever it suits you." }} Is there anything that I could write to make it easier?{% else %}I wrote to you {{ askedOn | slot: "when you asked" }} about {% if asksIntroducer %}an introduction to{% else %}meeting{% endif %} {{ third | slot: "whom it is about" }}; {{ seed | pick: "letters get buried under others, and mine may have been one of them.", "it may have come at a bad time." }} Would that be all right with you?{% endif %}

{% if agreed %}{{ seed | pick: "And if it no longer fits, do not give it another thought; nothing changes between us.", "If it has become awkward, please say so; I will understand." }}{% else %}{{ seed | pick: "If not, do not give it another thought: I will not write about it again.", "If it does not suit, you need not answer; this is the only time I ask again." }}{% endif %}

{{ seed | pick: "Thank you, and kind regards", "With thanks and kind regards" }},
{{ me }}`,
  message: `Hello {{ first }}, {% if agreed %}thank you again for saying that you would introduce me to {{ third | slot: "whom it is about" }}.{% else %}messages get buried under others, so just once more:{% endif %}
{% if agreed %}I would still be glad of it; is there anything I could write to make it easier?{% else %}would {% if asksIntroducer %}an introduction to{% else %}meeting{% endif %} {{ third | slot: "whom it is about" }} be all right?{% endif %}
{% if agreed %}If it no longer fits, do not give it another thought.{% else %}If not, do not give it another thought.{% endif %}
~Thank you!
~{{ meGiven }}`,
  note: `Hello {{ first }},
{% if agreed %}I would still be glad of the introduction to {{ third | slot: "whom" }}.{% else %}once more: would {% if asksIntroducer %}an introduction to{% else %}meeting{% endif %} {{ third | slot: "whom it is about" }} be all right?{% endif %}
A no is fine.
~Thank you!
~{{ meGiven }}`,
};

/** The time that is agreed; or where none is, times of mine, to whoever asks me for a talk with my yes. */
export const CONFIRMATION: Template = {
  subject: `Our talk{% if when != "" %} {{ when }}{% endif %}`,
  email: `Dear {{ first }},

{% if asksMe %}Gladly!{% else %}Thank you for making the time.{% endif %} {% if when == "" %}Would {{ when | slot: "two or three times that suit you" }} be possible for you? I will {% if asksMe %}keep {{ time }} free{% else %}keep to {{ time }}{% endif %}.{% else %}So we talk {{ when }}{% unless place == "" or place contains "://" %}, {{ place }}{% endunless %}, and I {% if asksMe %}keep {{ time }} free{% else %}will keep to {{ time }}{% endif %}.{% if place contains "://" %} We meet here: {{ place }}{% endif %}{% endif %}

{% if when == "" %}If none of these suits you, name a time that does.{% endif %}{% if asksMe %}{% if when == "" %} And if{% else %}If{% endif %} there is something I should think about beforehand, just send it.{% else %} I would like to ask you {{ ask }}. There is nothing for you to prepare.{% endif %}

{% unless when == "" %}Should something come up, just tell me, and we will move it.{% endunless %}

{{ seed | pick: "With kind regards", "Looking forward to it", "Best wishes" }},
{{ me }}`,
  message: `{% if asksMe %}Gladly{% else %}Thank you{% endif %}, {{ first }}! {% if when == "" %}Would {{ when | slot: "two or three times that suit you" }} be possible for you?{% else %}So we talk {{ when }}{% unless place == "" or place contains "://" %}, {{ place }}{% endunless %}.{% if place contains "://" %} We meet here: {{ place }}{% endif %}{% endif %}
~{% if asksMe %}If I should think about something beforehand, just send it.{% else %}There is nothing for you to prepare.{% endif %}
{% if when == "" %}If none of these suits you, name a time that does.{% else %}Should something come up, we will simply move it.{% endif %}
~{{ meGiven }}`,
  note: `{% if asksMe %}Gladly{% else %}Thank you{% endif %}, {{ first }}!
{% if when == "" %}Would {{ when | slot: "two or three times" }} be possible for you?{% else %}So we talk {{ when }}.{% endif %}
~{% if when == "" %}If not, name a time that is.{% else %}Should something come up, we will simply move it.{% endif %}
~{{ meGiven }}`,
};

/** The time that was agreed does not do any more, for whichever of us: others, and no word of whose doing it is. */
export const MOVED: Template = {
  subject: `Another time for our talk`,
  email: `Dear {{ first }},

{{ seed | pick: "The time that we had for our talk", "The time that we had arranged" }}{% if was != "" %}, {{ was }},{% endif %} does not work out after all. Would {{ "" | slot: "two or three times that suit you" }} be possible for you instead? I will {% if asksMe %}keep {{ time }} free{% else %}keep to {{ time }}{% endif %}.

If none of these suits you, name a time that does.{% unless asksMe %} And if it has become too much just now, say so, and I will understand.{% endunless %}

{{ seed | pick: "Thank you for moving it with me, and kind regards", "With thanks for moving it, and best wishes" }},
{{ me }}`,
  message: `Hello {{ first }}, the time that we had for our talk{% if was != "" %}, {{ was }},{% endif %} does not work out after all.
Would {{ "" | slot: "two or three times that suit you" }} be possible for you instead?
If none of these suits you, name a time that does.
~Thank you for moving it with me!
~{{ meGiven }}`,
  note: `Hello {{ first }}, our talk has to move.
Would {{ "" | slot: "two or three times" }} be possible for you?
~If not, name a time that is. Thank you!
~{{ meGiven }}`,
};

/** New times, once, where nobody chose from those before (R33). */
export const OFFERED_AGAIN: Template = {
  subject: `{{ seed | pick: "New times for our talk", "Once more about a time for our talk" }}`,
  email: `Dear {{ first }},

I wrote{% if offered != "" %} {{ offered }}{% endif %} with {{ seed | pick: "some times for our talk", "a few times to choose from for our talk" }}, and perhaps none of them was a good one. Would {{ "" | slot: "two or three times that suit you" }} be possible for you instead? I will {% if asksMe %}keep {{ time }} free{% else %}keep to {{ time }}{% endif %}.

If none of these suits you, name a time that does.{% unless asksMe %} And if it has become too much just now, say so, and I will understand.{% endunless %}

{{ seed | pick: "Thank you, and kind regards", "With thanks and kind regards" }},
{{ me }}`,
  message: `Hello {{ first }}, perhaps none of the times for our talk that I sent you{% if offered != "" %} {{ offered }}{% endif %} was a good one.
Would {{ "" | slot: "two or three times that suit you" }} be possible for you instead?
If none of these suits you, name a time that does.
~Thank you!
~{{ meGiven }}`,
  note: `Hello {{ first }}, new times for our talk:
Would {{ "" | slot: "two or three times" }} be possible for you?
~If not, name a time that is. Thank you!
~{{ meGiven }}`,
};

/** Thanks carry no ask (R35). */
export const THANKS: Template = {
  subject: `{{ seed | pick: "Thank you", "Thank you for your time" }}`,
  email: `Dear {{ first }},

Thank you for talking with me {{ when | slot: "when you talked" }}. {{ seed | pick: "What stayed with me most:", "One thing I keep coming back to:", "What I have been turning over since:" }} {{ learned | after_colon | slot: "one thing they said that stayed with you" }}{% if mine != "" %} {{ mine }}{% endif %}

{% if adviceOver %}{{ adviceNews }}{% elsif advised != "" %}{{ thatAdvice }} {% if did != "" %}{{ did }} I will tell you what comes of it.{% else %}{{ seed | pick: "I will tell you what comes of it.", "I will try it, and tell you how it goes." }}{% endif %}{% else %}{{ seed | pick: "I will let you know where it leads.", "I will tell you where it takes me." }}{% endif %}{% if promise != "" %} {{ promise }}{% endif %}

{{ seed | pick: "With thanks and warm wishes", "Thank you again, and warm wishes", "With thanks" }},
{{ me }}`,
  message: `Dear {{ first }}, thank you for talking with me {{ when | slot: "when you talked" }}.
What stayed with me: {{ learned | after_colon | slot: "one thing they said that stayed with you" }}
~{{ mine }}
~{{ promise }}
{% if adviceOver %}~{{ adviceNews }}{% else %}~I will let you know where it leads.{% endif %}
~{{ meGiven }}`,
  note: `Thank you, {{ first }}!
~What stayed with me: {{ learned | after_colon | slot: "one thing they said" }}
~{{ mine }}
{% if adviceOver %}~{{ adviceNews }}{% else %}~I will let you know where it leads.{% endif %}
~{{ meGiven }}`,
};

/** Declining something kindly: a no that cannot be mistaken, and the door left open. */
export const DECLINE: Template = {
  subject: `Thank you for thinking of me`,
  email: `Dear {{ first }},

Thank you for thinking of me. {{ seed | pick: "I cannot take this on, and would rather tell you at once than keep you waiting.", "I have to say no this time, and tell you at once so that you can ask someone else." }}{% if reason != "" %} {{ reason }}{% endif %}

{% if third != "" %}You may like to ask {{ third }}{% if thirdIs != "" %}{{ thirdPause }} {{ thirdIs }}{% endif %}.{% else %}{{ seed | pick: "I hope you find the right person soon.", "I wish you well with it." }}{% endif %}

{{ seed | pick: "With kind regards", "With thanks and best wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, thank you for thinking of me.
I cannot take this on, and would rather tell you at once.
~{% if third != "" %}You may like to ask {{ third }}.{% else %}I hope you find the right person soon.{% endif %}
~{{ meGiven }}`,
  note: `Thank you for thinking of me, {{ first }}.
I cannot take this on, and would rather tell you at once.
~I wish you well with it.
~{{ meGiven }}`,
};

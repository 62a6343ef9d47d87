import type { Template } from "./template.ts";

/** The one reminder (R33): short, without reproach, with a way out. */
export const REMINDER: Template = {
  subject: `{{ seed | pick: "Once more about ", "A short word about " }}{{ subject }}`,
  email: `Dear {{ first }},

I wrote to you a little while ago, and I know how letters sink under others. Would {{ minutes }} to talk about {{ subject }} be possible at some point{% if offerMail %}, or a few lines by mail{% endif %}?

If it does not suit, do not give it another thought. I will not write about it again.

Thank you, and kind regards,
{{ me }}`,
  message: `Hello {{ first }}, I know how messages sink under others, so just once more:
would {{ minutes }} about {{ subject }} be possible{% if offerMail %}, or a few lines in writing{% endif %}?
If it does not suit, do not give it another thought.
~Thank you! {{ meGiven }}`,
  note: `Hello {{ first }}, once more only: would {{ minutesDigits }} minutes about {{ subject }} be possible?
If not, do not give it another thought.
{{ meGiven }}`,
};

export const CONFIRMATION: Template = {
  subject: `Our talk{{ whenSpace }}`,
  email: `Dear {{ first }},

thank you for making the time. I look forward to our talk {{ when | slot: "day and time" }}{% if place != "" %}, {{ place }}{% endif %}, and I will keep to the {{ minutes }}.

I would like to hear {{ ask }}. There is nothing for you to prepare.

Should something come up, we simply move it.

With kind regards,
{{ me }}`,
  message: `Thank you, {{ first }}! I look forward to our talk {{ when | slot: "day and time" }}{% if place != "" %}, {{ place }}{% endif %}.
There is nothing for you to prepare.
~Should something come up, we simply move it.
{{ meGiven }}`,
  note: `Thank you, {{ first }}! Until {{ when | slot: "day and time" }}.
{{ meGiven }}`,
};

/** Thanks carry no ask (R35). */
export const THANKS: Template = {
  subject: `{{ seed | pick: "Thank you", "Thank you for your time" }}`,
  email: `Dear {{ first }},

thank you for talking with me {{ when | slot: "when you talked" }}. {{ seed | pick: "What stayed with me most:", "One thing I keep coming back to:", "What I have been turning over since:" }} {{ learned | slot: "one thing they said that stayed with you" }}

{% if advice != "" %}I have written down your advice, {{ adviceQuoted }}, and will tell you what comes of it.{% else %}I will let you know where it leads.{% endif %}{% if offer != "" %} And as promised: {{ offer }}{% endif %}

With thanks and warm wishes,
{{ me }}`,
  message: `Dear {{ first }}, thank you for talking with me {{ when | slot: "when you talked" }}.
What stayed with me: {{ learned | slot: "one thing they said that stayed with you" }}
{% if advice != "" %}~I have your advice written down, {{ adviceQuoted }}, and will tell you what comes of it.{% endif %}
{{ meGiven }}`,
  note: `Thank you, {{ first }}!
What stayed with me: {{ learned | slot: "one thing they said" }}
{{ meGiven }}`,
};

/** Declining something kindly: a no that leaves the door open. */
export const DECLINE: Template = {
  subject: `Thank you for thinking of me`,
  email: `Dear {{ first }},

thank you for thinking of me. I cannot take this on {{ reason | slot: "just now, or the reason in three words" }}, and I would rather say so at once than keep you waiting.

{% if third != "" %}You may like to ask {{ third }}, who knows a good deal about it.{% else %}I hope you find the right person soon.{% endif %}

With kind regards,
{{ me }}`,
  message: `Dear {{ first }}, thank you for thinking of me.
I cannot take this on just now, and would rather say so at once.
~I hope you find the right person soon.
{{ meGiven }}`,
  note: `Thank you for thinking of me, {{ first }}.
I cannot take this on just now.
{{ meGiven }}`,
};

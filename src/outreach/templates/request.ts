import type { Template } from "./template.ts";

/** The question of a note to whoever is not known well; what it is about gives way where there is no room. */
const FEW_MINUTES = `may I ask you for {% if term %}a {{ minutes }}-minute informational interview{{ aboutTopic }}, or a few lines in writing{% else %}{{ minutes }} minutes{{ aboutTopic | default: aboutWork }}, by phone or in writing{% endif %}? || may I ask you for {% if term %}a {{ minutes }}-minute informational interview, or a few lines in writing{% else %}{{ minutes }} minutes{{ aboutWork }}, by phone or in writing{% endif %}?`;

/** To family and close friends, who need no reason and no introduction. */
export const CLOSE: Template = {
  subject: `{% if focus == "catch-up" %}How are you?{% else %}{{ seed | pick: "May I ask you something?", "Something I would like to ask you" }}{% endif %}`,
  email: `Dear {{ first }},

{{ seed | pick: "How are you?", "I hope all is well with you." }} {% if focus == "catch-up" %}It would be good to hear from you.{% else %}{% if seeking %}I {{ stage }}. {% endif %}I {{ purpose }}, and I am asking you because you will tell me the truth.{% endif %}

Would you have {{ time }} one of these days{% if term %} for an informational interview{% endif %}, {{ seed | pick: "on the phone or when we next see each other", "over a cup of tea or on the phone" }}? I would like to ask you {{ ask }}.

{{ seed | pick: "If this is a bad week, say so; it can wait.", "There is no hurry; if it does not suit, another time will." }}

{{ seed | pick: "Thank you, and see you soon", "Thank you, and take care" }},
{{ meGiven }}`,
  message: `Hi {{ first }}, {{ seed | pick: "how are you?", "I hope all is well." }}
{% unless focus == "catch-up" %}~I {{ purpose }}.{% endunless %}
Would you have {{ time }}{% if term %} for an informational interview{% else %} for a call{% endif %} one of these days?
~I would like to ask you {{ ask }}.
If it is a bad time, just say so. Thank you!
~~{{ meGiven }}`,
  note: `Hi {{ first }},
~I {{ purpose }}.
would you have {{ minutes }} minutes{% if term %} for an informational interview{% else %} for a call{% endif %} one of these days?
If it is a bad time, just say so. Thank you!
~~{{ meGiven }}`,
};

/** To someone known: time to talk about their work, without the term (R27). */
export const KNOWN: Template = {
  subject: `{% if focus == "catch-up" %}{% if longAgo %}{{ seed | pick: "It has been a while", "How are you?" }}{% else %}How are you?{% endif %}{% else %}{{ timeCap }} about {{ subject }}?{% endif %}`,
  email: `Dear {{ first }},

{% if again and focus != "catch-up" %}{{ why }} {{ taken }} I {{ stage | slot: "where you are just now" }}, and {{ purpose }}.{% else %}{% case shape %}{% when 0 %}{{ seed | pick: "I hope all is well with you.", "I hope you are well." }} I {{ stage | slot: "where you are just now" }}, and {{ purpose }}. {{ why }}{% when 1 %}{{ why }} I {{ stage | slot: "where you are just now" }}, and {{ purpose }}.{% else %}{{ seed | pick: "How are you?", "I hope you are well." }} I {% if seeking and focus != "catch-up" %}{{ stage }}, and {% endif %}{{ purpose }}. {{ why }}{% endcase %}{% endif %}

{{ seed | pick: "Would you have", "Could I have", "Could you spare" }} {{ time }} in the next few weeks{% if term %} for an informational interview{% else %} to talk{% endif %}, {{ seed | pick: "by phone or over a coffee", "on the phone or on a walk", "over a coffee, or by phone if that is simpler" }}? I would like to ask you {{ ask }}.

{{ seed | pick: "If it is a bad time, just say so; it can wait.", "If you have too much on your plate, say so, and no harm done.", "And if it does not suit, that is fine; it can wait." }}

{{ seed | pick: "Thank you, and warm wishes", "Thank you, and all the best", "Many thanks, and best wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, {{ seed | pick: "I hope you are well.", "how are you?" }}
~I {{ stage | slot: "where you are just now" }}.
I {{ purpose }}.
{{ whyYou }} || {{ whyShort }} || {{ workShort }}{% unless focus == "catch-up" %} || [why you ask them]{% endunless %}
{% if again %}~{{ taken }}{% endif %}
Would you have {{ time }}{% if term %} for an informational interview{% else %} for a call{% endif %} in the next few weeks?
~I would like to ask you {{ ask }}.
{{ seed | pick: "If it is a bad time, just say so.", "No harm done if it does not suit." }}
Thank you!
~~{{ meGiven }}`,
  note: `Hi {{ first }},
{% if does != "" and whyShort == work %}~I {{ purpose }}, and you {{ does }}. || I {{ purpose }}, and you {{ doesShort }}. || I {{ purpose }}.{% else %}~{{ whyYou }} || {{ whyShort }} || {{ workShort }}{% if whyShort == "" and focus != "catch-up" %}[why you ask them]{% endif %}{% endif %}
would you have {{ minutes }} minutes{% if term %} for an informational interview{% else %} for a call{% endif %} one of these weeks?
{% if does == "" or whyShort != work %}~I {{ purpose }}.{% endif %}
No harm done if not. Thank you!
~~{{ meGiven }}`,
};

/** To someone met once or twice, or where that is not said: both wordings are offered (R29). */
export const ACQUAINTANCE: Template = {
  subject: `{{ seed | pick: "A question about ", "A word about ", "About " }}{{ subject }}`,
  email: `Dear {{ first }},

{{ met | slot: "where you met, or how you came across them" }} {% if again %}{{ taken }} I {{ stage | slot: "where you are just now" }}, and {{ purpose }}. {{ why }}{% else %}{% case shape %}{% when 0 %}{{ iAm }}; I {{ stage | slot: "where you are just now" }}, and {{ purpose }}. {{ why }}{% when 1 %}{{ why }} {{ iAm }}{% if seeking %}; I {{ stage }}, and {% else %}, and I {% endif %}{{ purpose }}.{% else %}{{ iAm }}{% if topicOpen and exploring %}, and I {{ stage | slot: "where you are just now" }}{% elsif seeking %}; I {{ stage }}, and {{ purpose }}{% else %}, and I {{ purpose }}{% endif %}. {{ why }}{% endcase %}{% endif %}

{{ seed | pick: "Would you have", "Could I ask you for", "Might I ask you for" }} {{ time }}{% unless brief %} in the next few weeks{% endunless %}{% if term %} for an informational interview{% endif %}, by phone or video? I would like to ask you {{ ask }}.

{{ seed | pick: "If writing is easier for you, a few lines by mail would help me just as much.", "A few lines by mail instead would be just as welcome.", "Should you prefer to write, I would be just as glad of a few lines." }} {{ seed | pick: "And if it does not suit at all, I understand.", "If neither suits you, I understand, of course.", "And if now is not the time, please say no; I will understand." }}

{% if brief %}Thank you{% else %}{{ seed | pick: "Thank you, and best wishes", "With thanks and best wishes", "Thank you for thinking about it" }}{% endif %},
{{ me }}`,
  message: `Hello {{ first }}, this is {{ me }}{% if introKnown %}{{ introNamed }}{% endif %}.
{{ met }} || {{ whyShort }} || {{ workShort }} || [where you met]
{% if again %}~{{ taken }}{% endif %}
{% if met != "" %}~{{ reason }} || {{ work }}{% endif %}
~I {{ purpose }}.
Would you have {{ time }}{% if term %} for an informational interview{% else %} for a call{% endif %} in the next few weeks?
~I would like to ask you {{ ask }}.
A few lines in writing would help just as much, and if it does not suit, I understand.
Thank you!`,
  note: `Hello {{ first }},
{{ reason }} || {{ met }} || {{ whyShort }} || {{ metShort }} || {{ work }} || {{ workShort }} || [where you met]
~{{ iAm }}. || {{ iAmShort }}.
${FEW_MINUTES}
A no is all right. Thank you!
~~{{ me }} || {{ meGiven }}`,
};

/** To someone never met: the term says what is asked and what is not (R28). */
export const STRANGER: Template = {
  subject: `{% if term %}{% if topicOpen %}An informational interview about {% else %}{{ seed | pick: "An informational interview about ", "Informational interview: " }}{% endif %}{{ subject }}{% else %}{{ seed | pick: "A question about ", "A word about " }}{{ subject }}{% endif %}`,
  email: `Dear {{ first }},

{% case shape %}{% when 0 %}{{ whyYou | slot: "what of theirs you read, heard or saw, and what stayed with you" }} {{ iAm }}; I {{ stage | slot: "where you are just now" }}, and {{ purpose }}.{% when 1 %}{{ iAm }}. {{ whyYou | slot: "what of theirs you read, heard or saw, and what stayed with you" }} I {{ stage | slot: "where you are just now" }}, and {{ purpose }}.{% else %}{{ whyYou | slot: "what of theirs you read, heard or saw, and what stayed with you" }}

{{ iAm }}{% if seeking %}; I {{ stage }}, and {% else %}, and I {% endif %}{{ purpose }}.{% endcase %}

{{ seed | pick: "Would you have", "May I ask you for", "Could you spare" }} {{ time }}{% if term %} for an informational interview{% else %} to talk{% endif %}, by phone or video{% unless brief %}, {{ seed | pick: "at a time that suits you", "whenever it suits you", "some time in the coming weeks" }}{% endunless %}? I would like to ask you {{ ask }}.{% if exploring and seeking == false and brief == false %} {{ seed | pick: "There is no job behind the question.", "I am asking about the work, not for a job." }}{% endif %}

{{ seed | pick: "If writing is easier, a few lines by mail would help me just as much.", "A short answer by mail would be just as welcome.", "I could also send you two or three questions by mail, if you prefer." }} {{ seed | pick: "And if you would rather not, I understand; there is no need to explain.", "And if it does not suit you, a no is perfectly all right.", "If neither is possible, that is quite all right." }}

{% if brief %}Thank you{% else %}{{ seed | pick: "Thank you for reading this", "Thank you for your time", "With thanks and kind regards" }}{% endif %},
{{ me }}`,
  message: `Dear {{ first }}, my name is {{ me }}, and {{ iAmMid }}.
{{ whyYou }} || {{ whyShort }} || {{ workShort }} || [what of theirs you read, heard or saw]
{% unless topicOpen and exploring %}~I {{ purpose }}.{% endunless %}
Would you have {{ time }}{% if term %} for an informational interview{% else %} for a call{% endif %}?
~I would like to ask you {{ ask }}.
A few lines in writing would help just as much, and if you would rather not, I understand.
~Thank you for reading this!`,
  note: `Dear {{ first }},
{{ whyShort }} || {{ work }} || {{ workShort }} || [what of theirs you read]
~{{ iAm }}. || {{ iAmShort }}.
${FEW_MINUTES}
A no is all right. Thank you!
~~{{ me }} || {{ meGiven }}`,
};

/** They had no time before, and asked me to come back to them about now (R33), or our talk fell through: that is why I write. */
export const AS_ASKED: Template = {
  subject: `{% if fellThrough %}Another try{% else %}{{ seed | pick: "As you suggested", "Coming back to you" }}{% endif %}: {{ subject }}`,
  email: `Dear {{ first }},

{{ comeBack }} {{ iAm }}; I {{ stage | slot: "where you are just now" }}, and {{ purpose }}.{% if reason != "" %} {{ reason }}{% endif %}

{{ seed | pick: "Would you have", "Could you spare", "May I ask you for" }} {{ time }} in the coming weeks{% if term %} for an informational interview{% endif %}, by phone or video? I would like to ask you {{ ask }}.

{{ seed | pick: "If it is still too much just now, a few lines by mail would help me just as much, and a no is all right.", "Should now be no better, I understand; a short answer by mail would be just as welcome." }}

{{ seed | pick: "Thank you, and kind regards", "With thanks and kind regards" }},
{{ me }}`,
  message: `Dear {{ first }}, {% if me != "" %}this is {{ me }}.{% endif %}
{{ comeBack }} || {{ comeBackShort }}
~{{ iAm }}, and I {{ purpose }}.
Would you have {{ time }}{% if term %} for an informational interview{% endif %} in the coming weeks?
~I would like to ask you {{ ask }}.
A few lines in writing would help just as much, and if it does not suit, I understand.
Thank you!`,
  note: `Dear {{ first }},
{{ comeBack }} || {{ comeBackShort }}
~{{ iAm }}. || {{ iAmShort }}.
${FEW_MINUTES}
A no is all right. Thank you!
~~{{ me }} || {{ meGiven }}`,
};

/** A known person's new position is a reason to ask about it (R26). */
export const NEW_POSITION: Template = {
  subject: `{{ seed | pick: "Congratulations, and a question", "Your new position" }}`,
  email: `Dear {{ first }},

Congratulations on your new position{{ atNew }}! {{ seed | pick: "I was very glad to hear of it.", "What good news.", "I am glad for you." }}{% if reason != "" %} {{ reason }}{% endif %}

{{ seed | pick: "Would you have", "Could I have", "Could you spare" }} {{ time }} in the next few weeks{% if term %}, for a small informational interview{% endif %}? I would like to ask you {{ askNew }}. I {{ stage | slot: "where you are just now" }}, and somebody who has just changed still sees both sides.

{{ seed | pick: "You will have your hands full, so if it has to wait or cannot be, that is quite all right.", "If your desk is too full just now, say so, and it waits." }}

{{ seed | pick: "Thank you, and warm wishes", "Thank you, and all the best for the new work" }},
{{ me }}`,
  message: `Hi {{ first }},
congratulations on your new position{{ atNew }}! || congratulations on your new position!
~{{ reason }}
Would you have {{ time }} one of these weeks{% if term %}, for a small informational interview{% endif %}?
~I would like to ask you {{ askNew }}.
~I {{ stage | slot: "where you are just now" }}.
If it has to wait or cannot be, that is quite all right.
Thank you!
~~{{ meGiven }}`,
  note: `Hi {{ first }},
congratulations on your new position{{ atNew }}! || congratulations on your new position!
Would you have {{ minutes }} minutes{% if term %} for an informational interview{% else %} one day{% endif %} to tell me how it is? || would you have {{ minutes }} minutes to tell me how it is?
~I {{ stage | slot: "where you are just now" }}.
No harm done if not. Thank you!
~~{{ meGiven }}`,
};

/** Somebody has named them, and said that their own name may be used; or has introduced us or is about to, and no more is known. */
export const INTRODUCED: Template = {
  subject: `{{ introducer | slot: "who sends you" }} {% if introducedUs %}introduced us{% elsif willIntroduceUs %}has kindly agreed to introduce us{% else %}suggested that I write to you{% endif %}`,
  email: `Dear {{ first }},

{{ introducer | slot: "who sends you" }} {% if introducedUs %}introduced us, and I am glad to write to you{% elsif willIntroduceUs %}has kindly agreed to introduce us, and I am glad to write to you{% else %}suggested that I write to you{% endif %}. {{ iAm }}; I {{ stage | slot: "where you are just now" }}, and {{ purpose }}.{% if reason != "" %} {{ reason }}{% endif %}

{{ seed | pick: "Would you have", "May I ask you for", "Could you spare" }} {{ time }}{% if term %} for an informational interview{% endif %}, by phone or video{% unless brief %}, {{ seed | pick: "at a time that suits you", "whenever it suits you", "some time in the coming weeks" }}{% endunless %}? I would like to ask you {{ ask }}.

{{ seed | pick: "If writing is easier, a few lines by mail would help me just as much.", "A short answer by mail would be just as welcome." }} {{ seed | pick: "And if it does not suit you, I understand.", "If neither is possible, that is quite all right.", "And if you would rather not, please say so; I will understand." }}

{{ seed | pick: "Thank you, and kind regards", "With thanks and kind regards" }},
{{ me }}`,
  message: `Dear {{ first }}, {{ introducer | slot: "who sends you" }} {% if introducedUs %}introduced us{% elsif willIntroduceUs %}has kindly agreed to introduce us{% else %}suggested that I write to you{% endif %}.
~{{ iAm }}, and I {{ purpose }}.
Would you have {{ time }}{% if term %} for an informational interview{% endif %}?
~I would like to ask you {{ ask }}.
A few lines in writing would help just as much, and if it does not suit, I understand.
Thank you!
~~{{ me }}`,
  note: `Dear {{ first }},
{% if introducedUs %}{{ introducer }} introduced us.{% elsif willIntroduceUs %}{{ introducer }} agreed to introduce us.{% else %}{{ introducer | slot: "who sends you" }} suggested that I write to you. || {{ introducer }} sent me to you. || [who sends you]{% endif %}
~{{ iAm }}. || {{ iAmShort }}.
${FEW_MINUTES}
A no is all right. Thank you!
~~{{ me }} || {{ meGiven }}`,
};

import type { Template } from "./template.ts";

/** Asks for an introduction, with a paragraph to pass on as it is (R53). */
export const INTRODUCTION: Template = {
  subject: `Would you introduce me to {{ third | slot: "whom you would like to meet" }}?`,
  email: `Dear {{ first }},

{{ seed | pick: "Would you be willing to ask", "Could you ask" }} {{ third | slot: "whom you would like to meet" }}{% if thirdIs != "" %}{{ thirdPause }} {{ thirdIs }}{{ thirdPause }}{% endif %} whether I may write? {% if topicOpen %}{{ reason | slot: "why this person" }}{% else %}I would like to understand {{ topic }}. {{ reason }}{% endif %}

{{ seed | pick: "Please say no if it does not feel right, for whatever reason; nothing changes between us.", "If you would rather not, for whatever reason, please say so; I will not think twice about it." }}

If it helps, here is a paragraph to pass on as it is:

> I am {{ me }}{{ introNamed }}. {% if seeking %}I {{ stage }}. {% endif %}{{ passOn }} {{ timeCap }} by phone, or a few lines by mail, would be a great help, and a no is perfectly fine.

{{ seed | pick: "Thank you, and warm wishes", "Thank you, and best wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, would you be willing to ask {{ third | slot: "whom you would like to meet" }} whether I may write?
~{{ reason }}
Please say no if it does not feel right.
To pass on, if it helps: “I am {{ me }}{{ introNamed }}. {{ passOn }} {{ timeCap }}, or a few lines in writing, would be a great help, and a no is fine.” || To pass on, if it helps: “I am {{ me }}. {{ passOn }} {{ timeCap }}, or a few lines in writing, would be a great help, and a no is fine.”
Thank you!
~{{ meGiven }}`,
  note: `Hi {{ first }},
{% if topicOpen %}{% else %}~I would like to understand {{ topic }}.{% endif %}
would you ask {{ third | slot: "whom" }} whether I may write?
~{{ reason }}
A no is fine. Thank you!
~{{ meGiven }}`,
};

/** Double opt-in: asks one side, and the other in the same words, before either learns the other's address (R53). */
export const OPT_IN: Template = {
  subject: `May I introduce you to {{ third | slot: "whom you would bring together with them" }}?`,
  email: `Dear {{ first }},

May I introduce you to {{ third | slot: "whom you would bring together with them" }}{{ thirdPause }} {{ thirdIs | slot: "who that is" }}? {{ reason | slot: "why the two should meet" }}

{{ seed | pick: "I ask both of you first, and pass on nothing before you have both said yes.", "I am asking the other side as well, and nobody gets your address before you have said yes." }} {{ seed | pick: "If you would rather not, a short no is all it needs.", "A no is fine, and stays between us." }}

{{ seed | pick: "Warm wishes", "Best wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, may I introduce you to {{ third | slot: "whom you would bring together with them" }}{% if thirdIs != "" %}{{ thirdPause }} {{ thirdIs }}{% endif %}?
~{{ reason | slot: "why the two should meet" }}
I pass on nothing before you both say yes; a short no is fine.
~{{ meGiven }}`,
  note: `Hi {{ first }},
may I introduce you to {{ third | slot: "whom" }}?
A short no is fine.
~{{ meGiven }}`,
};

/** After both have said yes: one letter to the two of them, and then out of the way (R53). */
export const JOINING: Template = {
  subject: `{% if first == firstGiven %}{{ first }}, meet{% else %}Introducing {{ first }} and{% endif %} {{ thirdInFull | slot: "the other one" }}`,
  email: `Dear {{ first }}, dear {{ thirdGreeted | slot: "the other one" }},

You both said yes, so here you are.

{{ first }}, {{ thirdInFull | slot: "the other one" }} is {{ thirdIs | slot: "who that is" }}. {{ thirdGiven | slot: "the other one" }}, {{ firstInFull }} is {{ themIs | slot: "who the first one is" }}.

{{ reason | slot: "why the two should meet" }} I leave it to you from here.

{{ seed | pick: "Warm wishes to both", "Best wishes to both of you" }},
{{ me }}`,
  message: `Dear {{ first }}, dear {{ thirdGreeted | slot: "the other one" }}, you both said yes, so here you are.
~{{ reason | slot: "why the two should meet" }}
I leave it to you from here.
~{{ meGiven }}`,
  note: `Dear {{ first }},
~here is {{ third | slot: "the other one" }}.
You both said yes; I leave it to you from here.
~{{ meGiven }}`,
};

/** Only to a mentor (R5, R55). */
export const CV_EDIT: Template = {
  subject: `Would you look at my CV?`,
  email: `Dear {{ first }},

I am applying for {{ target | slot: "what you are applying for" }}{% if by != "" %}; it has to be in by {{ by }}{% endif %}. Would you have half an hour to go through my CV with a pencil? The version I mean: {{ version | slot: "which version, and where it is" }}.

{{ seed | pick: "I am after what you would strike out, more than after praise.", "What I would like to know most: what would you leave out?" }} If it does not fit in just now, say so, and I will manage.

{{ seed | pick: "Thank you, and warm wishes", "With thanks and best wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, I am applying for {{ target | slot: "what you are applying for" }}.
Would you have half an hour to go through my CV with a pencil?
The version I mean: {{ version | slot: "which version, and where it is" }}. || I mean the version that goes along.
~I am after what you would strike out, more than after praise.
If it does not fit in just now, say so, and I will manage.
Thank you!
~{{ meGiven }}`,
  note: `Hi {{ first }},
would you have half an hour to go through my CV?
{% if version != "" %}~The version I mean: {{ version }}.{% endif %}
If not, I will manage. Thank you!
~{{ meGiven }}`,
};

export const CONTRACT_READING: Template = {
  subject: `Would you read a contract with me?`,
  email: `Dear {{ first }},

I have been offered {{ target | slot: "the position" }}. Would you have half an hour to read the contract with me{% if by != "" %}, some time before {{ by }}{% endif %}? I would like to know what is usual, and what is missing.

I know that it is much to ask. If it does not fit, say so; I will be grateful all the same.

{{ seed | pick: "Thank you, and warm wishes", "With thanks and best wishes" }},
{{ me }}`,
  message: `Hi {{ first }}, I have been offered {{ target | slot: "the position" }}.
Would you have half an hour to read the contract with me{% if by != "" %}, some time before {{ by }}{% endif %}?
If it does not fit, say so; I will be grateful all the same.
Thank you!
~{{ meGiven }}`,
  note: `Hi {{ first }},
would you have half an hour to read a contract with me?
If not, I will manage. Thank you!
~{{ meGiven }}`,
};

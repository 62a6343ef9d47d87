import type { Template } from "./template.ts";

/** Asks for an introduction, with a paragraph to pass on as it is (R53). */
export const INTRODUCTION: Template = {
  subject: `Would you introduce me to {{ third | slot: "whom you would like to meet" }}?`,
  email: `Dear {{ first }},

I saw that you know {{ third | slot: "whom you would like to meet" }}. Would you be willing to ask whether I may write? I would like to ask for {{ minutes }} about {{ subject }}. {{ why }}

Please say no if it does not feel right, for whatever reason; I would not think twice about it.

If it helps, here is a paragraph that you can pass on as it is:

— {{ me }} is {{ intro | slot: "what you are, in a few words" }} and would like to understand {{ topic }}. {{ minutesCap }} by phone, or a few lines by mail, would be a great help, and a no is perfectly fine.

Thank you, and warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, would you be willing to ask {{ third | slot: "whom you would like to meet" }} whether I may write?
I would like {{ minutes }} about {{ subject }}.
Please say no if it does not feel right.
To pass on: {{ me }}, {{ intro | slot: "what you are, in a few words" }}, would like to understand {{ topic }}; a no is perfectly fine.
~Thank you! {{ meGiven }}`,
  note: `Hi {{ first }}, would you ask {{ third | slot: "whom" }} whether I may write about {{ subject }}?
A no is fine.
Thank you! {{ meGiven }}`,
};

/** Double opt-in: asks one side, and the other in the same words, before either learns the other's address (R53). */
export const OPT_IN: Template = {
  subject: `May I introduce you to {{ third | slot: "whom you would bring together with them" }}?`,
  email: `Dear {{ first }},

may I introduce you to {{ third | slot: "whom you would bring together with them" }}? I think you would have something to say to each other, because {{ reason | slot: "why the two should meet" }}

I pass on nothing before you have said yes, and I am asking the other side too. If you would rather not, a short no is all it needs.

Warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, may I introduce you to {{ third | slot: "whom you would bring together with them" }}?
I think of it because {{ reason | slot: "why the two should meet" }}
I pass on nothing before you say yes; a short no is fine.
{{ meGiven }}`,
  note: `Hi {{ first }}, may I introduce you to {{ third | slot: "whom" }}?
A short no is fine.
{{ meGiven }}`,
};

/** Only to a mentor (R5, R55). */
export const CV_EDIT: Template = {
  subject: `Would you look at my CV?`,
  email: `Dear {{ first }},

I am applying to {{ target | slot: "what you are applying for" }}{% if by != "" %} by {{ by }}{% endif %}, and there is nobody whose eye I trust more. Would you have half an hour to go through my CV with a pencil? The version I mean is {{ version | slot: "which version, and where it is" }}.

I am after what you would strike out, more than after praise. If it does not fit in just now, say so, and I will manage.

Thank you, and warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, I am applying to {{ target | slot: "what you are applying for" }}{% if by != "" %} by {{ by }}{% endif %}.
Would you have half an hour to go through my CV with a pencil?
If it does not fit in just now, say so, and I will manage.
Thank you! {{ meGiven }}`,
  note: `Hi {{ first }}, would you have half an hour to go through my CV?
It is fine if not.
{{ meGiven }}`,
};

export const CONTRACT_READING: Template = {
  subject: `Would you read a contract with me?`,
  email: `Dear {{ first }},

I have been offered {{ target | slot: "the position" }}, which I would not have without what I learned from you. Would you have half an hour to read the contract with me{% if by != "" %} before {{ by }}{% endif %}? You have seen many, and I have seen one.

I know that it is much to ask. If it does not fit, say so; I will be grateful either way.

Thank you, and warm wishes,
{{ me }}`,
  message: `Hi {{ first }}, I have been offered {{ target | slot: "the position" }}!
Would you have half an hour to read the contract with me{% if by != "" %} before {{ by }}{% endif %}?
If it does not fit, say so; I am grateful either way.
{{ meGiven }}`,
  note: `Hi {{ first }}, would you have half an hour to read a contract with me?
It is fine if not.
{{ meGiven }}`,
};

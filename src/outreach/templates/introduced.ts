import type { Template } from "./template.ts";

/** To somebody who lent me their good name, before anything has come of it (R53). No ask. */
export const THANKS_INTRODUCTION: Template = {
  subject: `Thank you for {% if sentThere %}sending me{% else %}introducing me{% endif %} to {{ third | slot: "whom they introduced you to" }}`,
  email: `Dear {{ first }},

{% if sentThere %}Thank you for sending me to{% else %}{{ seed | pick: "Thank you for bringing me together with", "Thank you for introducing me to" }}{% endif %} {{ third | slot: "whom they introduced you to" }}. {% if talk != "" %}{{ talk }}{% else %}{{ reason | slot: "what it means to you, or what has happened since, in a sentence" }}{% endif %}{% if mine != "" %} {{ mine }}{% endif %}

{% if sentThere %}You lent me your good name, and I will take care of it.{% else %}{{ seed | pick: "You lent me your good name, and I will take care of it.", "It was kind of you to bring us together, and I will not forget it." }}{% endif %} {% if theyKnow %}{% elsif cameOfIt != "" %}{{ cameOfIt }}{% else %}{{ seed | pick: "I will let you know what comes of it.", "You will hear from me how it goes." }}{% endif %}

{{ seed | pick: "Warm wishes", "With thanks and warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, thank you for {% if sentThere %}sending me{% else %}introducing me{% endif %} to {{ third | slot: "whom they introduced you to" }}!
~{% if talk != "" %}{{ talk }}{% else %}{{ reason | slot: "what it means to you, in a sentence" }}{% endif %}
~{{ mine }}
{% if theyKnow %}{% elsif cameOfIt != "" %}~{{ cameOfIt }}{% else %}I will let you know what comes of it.{% endif %}
~{{ meGiven }}`,
  note: `Thank you for {% if sentThere %}sending me{% else %}introducing me{% endif %} to {{ third | slot: "whom" }}, {{ first }}!
~{{ mine }}
{% if theyKnow %}{% elsif cameOfIt != "" %}~{{ cameOfIt }}{% else %}I will let you know what comes of it.{% endif %}
~{{ meGiven }}`,
};

/** What came of an introduction, to whom it is owed (R53). Nothing is an answer too, and no ask comes along. */
export const OUTCOME_INTRODUCTION: Template = {
  subject: `What came of meeting {{ third | slot: "whom they introduced you to" }}`,
  email: `Dear {{ first }},

{% if sentThere %}You sent me to{% else %}{{ seed | pick: "You introduced me to", "You brought me together with" }}{% endif %} {{ third | slot: "whom they introduced you to" }}, and you should hear what came of it. {% if talk != "" %}{{ talk }} {% endif %}{{ cameOfIt | slot: "what came of it, or what you learned" }} {{ detail }}

{{ seed | pick: "Without you we would not have met. Thank you.", "It began with you, and I thank you for it." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, a word on what came of meeting {{ third | slot: "whom they introduced you to" }}.
~{{ talk }}
{{ cameOfIt | slot: "what came of it, or what you learned" }} {{ detail }}
Thank you for {% if sentThere %}the name{% else %}bringing us together{% endif %}.
~{{ meGiven }}`,
  note: `Dear {{ first }},
~I met {{ third | slot: "whom they introduced you to" }}: {{ cameOfIt | slot: "what came of it" }}
Thank you for {% if sentThere %}the name{% else %}bringing us together{% endif %}.
~{{ meGiven }}`,
};

/** To everyone on the way of a lead that worked out (R52): what I got, and what it had to do with them. */
export const THANKS_LEAD: Template = {
  subject: `{{ seed | pick: "Good news, and you had a part in it", "Thank you: it worked out" }}`,
  email: `Dear {{ first }},

{{ seed | pick: "You should be among the first to hear:", "I have good news, and it has to do with you:" }} I {{ got | slot: "what you got" }}. {{ part | slot: "what their part in it was" }} {{ detail }}{% if mine != "" %} {{ mine }}{% endif %}

{{ seed | pick: "It would not have reached me without you, and I wanted you to know. Thank you.", "Things like this pass through people, and you were one of them. Thank you." }}

{{ seed | pick: "Warm wishes", "With warm wishes" }},
{{ me }}`,
  message: `Dear {{ first }}, good news: I {{ got | slot: "what you got" }}!
{{ part | slot: "what their part in it was" }} {{ detail }}
~{{ mine }}
It would not have reached me without you. Thank you.
~{{ meGiven }}`,
  note: `Dear {{ first }},
I {{ got | slot: "what you got" }}!
{{ detail }}
~{{ mine }}
~It would not have reached me without you.
Thank you!
~{{ meGiven }}`,
};

/** What people type into the one box, and on the command line: what happened, */
export const HAPPENED = [
  "Dr. Kowalski from Bayer gave a talk today, liked it, should write to her",
  "I asked Johan whether I could shadow him; he said maybe in March. I need to remind him mid-February.",
  "Priya: salary is ok, hours are bad, try freelancing first",
  "Johan (pharma) - 1) do a GCP certificate 2) join the alumni list 3) read the guideline",
  "Ana Ruiz, EMBL: apply early, she said, and ask for the June course",
  "Imre from Roche thinks I should learn R, and wants my poster",
  "Lin Chen, medical writer, told me to join the alumni list",
  "Quick debrief with Noor after the panel: next time I ought to ask more questions at the end.",
  "No reply from Hugo. Remind him after the holidays.",
  "Femke knows somebody at ASML, will ask him if he talks to me",
  "Helena wants to see my slides before she decides",
  "Tom: 1. shorten the CV 2. leave out the hobbies",
  "thx to Sofia for the contact!! write her tonight",
  "Mr Tanaka would like the contact of our technician. I must ask her first",
  "Kim and Lin both think I should wait, I promised Kim a coffee",
  "Pedro gave me the number of a coach, call him on Monday",
  "Ana died in October",
  "Ana's new email is ana@new.example",
  "Imre got married",
];

/** and who somebody is. */
export const IS_SOMEBODY = [
  "Ana Ruiz",
  "Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org",
  "Imre, sat next to me at the spring meeting, now does patent law in Utrecht",
  "Imre (imre@example.org), patent attorney at Kovács and Kovács",
  "Ana Ruiz is a postdoc at EMBL",
  "Ana – Museum of Natural History – same lab until 2021",
  "my friend Radu who went to the ministry",
  "the woman from the poster session",
  "Ana, sleep trainer at Nido",
  "Ana, moved to a museum",
  "Lin Chen, medical writer, Roche, we shared a lab",
  "Noor Haddad, head of learning, I met her in the choir",
  "Viele Grüße\nLin\n--\nDr. Lin Brandt\nGruppenleiterin | Universität Mainz\nTel. +49 6131 39-0\nlin@example.org",
];

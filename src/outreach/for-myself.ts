/** What I make of their work is for myself: nobody is told in thanks that it is nothing for me. */
export function isForMyself(learned: string): boolean {
  return /^(?:i|me|not|too|no) /i.test(learned)
    ? JUDGES.test(learned) || /^(?:not|too|no) /i.test(learned)
    : OF_MY_TASTE.test(learned);
}

const JUDGES =
  /\b(?:not|n['’]t|never|no|nothing|doubt|unsure|hate|dislike|less|rather|glad|relieved|bored|disappointed|scared|afraid|worried|wrong|worse|won['’]t|could never)\b/i;
const OF_MY_TASTE =
  /\b(?:(?:not|nothing|never|hardly) (?:\p{L}+ )?(?:for me|my (?:thing|cup of tea|world))|too (?:much|many|little|few|\p{L}+) for me|boring|bored|dull|tedious|awful|terrible|horrible|dreadful|depressing|pointless|soul-?destroying|a waste|overrated|disappoint\p{L}*|hate[ds]?|dislike|sounds? (?:bad|hard|sad|stressful)|wouldn['’]t (?:want|like)|don['’]t (?:want|like))\b/iu;

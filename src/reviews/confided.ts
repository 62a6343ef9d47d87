import { adviceItself } from "#advice/itself.ts";
import { foldText } from "#people/fold.ts";
import { shownName } from "#people/shown.ts";

type Words = { readonly subject: string; readonly body: string };

/** Of so many telling words four fifths are no chance: a letter says "you advised me to" where a note said "told me to". */
const [TELLING_WORDS, TOLD_AGAIN] = [3, 0.8];

/** The first of some things told in confidence that a letter repeats; undefined where it keeps them all (R15). */
export function confidedIn<Each extends { readonly text: string }>(
  { subject, body }: Words,
  confided: readonly Each[],
): Each | undefined {
  const letter = wordsOf(`${subject}\n${body}`);
  const said = new Set(letter);
  const inOrder = spaced(letter);
  return confided.find(({ text }) => {
    const words = wordsOf(adviceItself(text));
    if (words.length === 0) return false;
    const telling = [...new Set(words.filter((word) => word.length >= 4))];
    if (telling.length < TELLING_WORDS) return inOrder.includes(spaced(words));
    return telling.filter((word) => said.has(word)).length >= telling.length * TOLD_AGAIN;
  });
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

/** Why a letter is not shown to a friend as it stands; without the words, which are not to be repeated. */
export function confidedInWords(personName: string | null): string {
  const who = personName === null ? "somebody" : shownName(personName);
  return `This letter repeats something that ${who} told you in confidence. Take it out, and a friend can look at it.`;
}

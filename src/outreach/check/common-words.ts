import { foldText } from "#people/fold.ts";

/** Words that every letter has. A sentence made of them alone could go to anybody. */
const COMMON = wordSet(`
  a about after again all also always am an and any are as at back be because been before being best but by can come comes
  coming could day days dear did do does doing done down each either else even ever every everybody everyone everything far
  few for from further future get getting give given go going gone good got great had has have having he hear heard hello
  help helped helpful her here hers hi him his hope hoping how however i if in indeed into is it its ive just keep kind know
  known knows last late lately learn learned learning learnt less let like little long look looking lot lots love made make
  makes making many may me meet meeting message met might moment months month more most much must my myself near need never new next
  nice no none nor not note nothing now of off often okay old on once one only open or other others our ours out over own part
  past perhaps place please pleased point possible quick quite rather read real really reason regards reply right said same say
  saying see seem seems seen send sent several shall she should show since small so some somebody someone something soon
  sorry speak speaking still such sure take taken taking talk talked talking tell than thank thanked thankful thanks that
  the their theirs them then there these they thing things think thinking this those though thought thoughts through time
  times to today together told tomorrow too took touch true truly trust try trying turn two three us use used useful very want
  wanted warm was way ways we week weeks well went were what whatever when whenever where whether which while who whole whom
  whose why will wish wishes with within without wonder wondering word words work worked working would write writing
  written wrote year years yes yet you your yours yourself`);

/** What is said of anybody's help and talk, in thanks. */
const THANKING = wordSet(`
  advice advised amazing answer answered answers appreciate appreciated awesome call chat conversation deeply delightful
  different discussion doing enjoyed enjoying enlightening enough especially excellent experience extremely fantastic feel
  felt fine friend generosity generous grateful gratefully gratitude guidance happy honest honestly hopefully ideas
  immensely incredibly informative input job posted insight insightful insights inspiration inspired inspiring interest interesting
  invaluable kindly kindness knowledge lovely minutes opportunity patience perspective perspectives pleasure
  precious question questions reconnect recently share shared sharing spend spending spent super meant mean support taught
  thoughtful tips ton truly valuable views wanted while wisdom wonderful worked worth`);

/** What is said of anybody's career, in requests. */
const CAREER = wordSet(`
  academia academic accomplishments across achievements admire admired advance ambitious analytical apply area areas aspire
  available away background become blown break busy career careers choose colleague colleagues company companies connect
  consider considering contact contacting contribute curious currently decide degree development email e-mail end engage
  expert expertise explore exploring field fields find finding first found graduate graduated grow growth highly hour
  impressed impressive industries industry information informational interested interview introduce job jobs journey
  leave leaving level linkedin long look mail master masters mind motivated move moved name network networking
  opportunities options organisation organization outside outstanding passion passionate path paths people phd phone
  position positions postdoc potential prefer present professional professionals profile profiles project projects
  reach reaching research result resume role roles schedule science scientist search searching sector share skills
  asset environment results insight insights leverage believe firm express communication eye caught suitable amazing fascinating inspiring interesting huge fan likeminded minded oriented driven synergy synergies dynamic
  leverage valued esteemed recent various variety diverse step strong student students studies success successful team topic transition understand university value video
  view world young zoom half twenty fifteen ten thirty suit suits convenient lines line welcome glad grateful
  ask asking asked busy extremely terribly incredibly awfully surely certainly probably few short possible easier writing spare offer offers`);

const SHORTEST_TELLING = 3;

/** The words of a text that not every letter has, folded; names given are left aside. */
export function tellingWords(
  text: string,
  besides: "thanking" | "career",
  names: readonly string[] = [],
): readonly string[] {
  const common = besides === "thanking" ? THANKING : CAREER;
  const words = foldText(text.replace(/['’]/g, "")).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter(
    (word) =>
      !isIn(COMMON, word) &&
      !isIn(common, word) &&
      !names.includes(word) &&
      (word.length >= SHORTEST_TELLING || /\d/.test(word)),
  );
}

/** The word, or its singular. */
function isIn(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith("s") && words.has(word.slice(0, -1)));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ""));
}

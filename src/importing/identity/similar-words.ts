/**
 * Jaro's similarity of two words with Winkler's bonus for a common beginning, 0…1 (Winkler 1990, scale 0.1, four
 * letters at most).
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const found: string[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= end; other += 1) {
      if (taken[other] === 1 || a[at] !== b[other]) continue;
      taken[other] = 1;
      found.push(a[at] ?? "");
      break;
    }
  }
  if (found.length === 0) return 0;
  let [at, moved] = [0, 0];
  for (let other = 0; other < b.length; other += 1) {
    if (taken[other] !== 1) continue;
    if (found[at] !== b[other]) moved += 1;
    at += 1;
  }
  const jaro = (found.length / a.length + found.length / b.length + 1 - moved / 2 / found.length) / 3;
  let begin = 0;
  while (begin < 4 && begin < a.length && a[begin] === b[begin]) begin += 1;
  return jaro + begin * 0.1 * (1 - jaro);
}

/**
 * How many letters were left out, put in, exchanged or swapped with their neighbour (optimal string alignment); `most`
 * + 1 where it is more than that, found without counting further.
 */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [begin, end, otherEnd] = [0, a.length, b.length];
  while (begin < end && begin < otherEnd && a[begin] === b[begin]) begin += 1;
  while (end > begin && otherEnd > begin && a[end - 1] === b[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [left, right] = [end - begin, otherEnd - begin];
  if (left === 0 || right === 0) return Math.max(left, right);
  if (left === 1 && right === 1) return 1;
  if (most === 1) {
    const swapped = left === 2 && right === 2 && a[begin] === b[begin + 1] && a[begin + 1] === b[begin];
    return swapped ? 1 : 2;
  }
  return alignment(a.slice(begin, end), b.slice(begin, otherEnd), most);
}

function alignment(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

export const FIGURE = /\p{N}/u;

/** In a shorter word two edits leave too little. */
export const SHORTEST_OF_TWO_EDITS = 5;

/** Whether two words are likely one, mistyped. A figure is no letter: "Person 3" is not Person 30. */
export function mistyped(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || Math.abs(a.length - b.length) > 2 || FIGURE.test(a) || FIGURE.test(b)) return false;
  if (edits(a, b, 1) === 1) return true;
  return (
    shorter >= SHORTEST_OF_TWO_EDITS &&
    mayBeTwoEdits(a, b) &&
    edits(a, b, 2) === 2 &&
    jaroWinkler(a, b) >= 0.84
  );
}

function mayBeTwoEdits(a: string, b: string): boolean {
  return mayBeEdited(lettersOf(a), lettersOf(b), 2);
}

/** An edit changes which letters occur by two at most; this is quick, and leaves few to be counted. */
export function mayBeEdited(letters: number, others: number, edits: 1 | 2): boolean {
  let apart = letters ^ others;
  let count = 0;
  for (; apart !== 0 && count <= 2 * edits; count += 1) apart &= apart - 1;
  return count <= 2 * edits;
}

/** One bit for each letter; those outside a to z share theirs. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 97) % 31);
  return letters;
}

/**
 * The smallest machine that says what was said of every word up to a length: words that nothing up to there tells apart lead to the
 * same state. This is the minimal cover automaton (Câmpeanu, Păun & Yu 2001), which L* finds with a teacher who knows no longer
 * words (Ipate 2012). It is looked for as L* looks (Angluin 1987; for networks Weiss, Goldberg & Yahav 2018): a guess made from short
 * words is tested by all words, and the first that refutes it says up to which length the next guess needs them.
 */
import type { Word } from "../../tasks/task.ts";
import type { Asked } from "../asked.ts";

/** Where the task shows no such word; and where the words that it was made from end. */
export const nowhere = -1;
const unknown = -2;

export interface Machine {
  /** The shortest word that leads to each state, as a node; the first is where it begins. */
  readonly states: readonly number[];
  /** What is said in each. The start says what words say that come back to it, or nothing: −1. */
  readonly outputs: readonly number[];
  /** [state × letter]: a state, `nowhere`, or −2 where the words end that it was made from. */
  readonly next: readonly number[];
  /** Letters of the longest words that it was made from. */
  readonly from: number;
}

export interface Found {
  /** Null where even the shortest words need more states. */
  readonly machine: Machine | null;
  /** The shortest word of which it says something else, where more states would have been needed. */
  readonly refuted: Refutation | null;
}

export interface Refutation {
  readonly word: Word;
  /** What the machine says of it; −1: nothing. */
  readonly predicted: number;
  /** What is true of it; −1: the task shows no such word. */
  readonly got: number;
}

/** `said`: the answers by node, of the network or of the task. `most`: states. */
export function findMachine(asked: Asked, said: readonly number[], most: number): Found {
  let found: Found = { machine: null, refuted: null };
  for (let from = 1; from <= asked.length;) {
    const machine = learn(asked, said, from, most);
    if (!machine) return found;
    const refuted = refute(asked, said, machine);
    found = { machine, refuted };
    if (!refuted) return found;
    from = Math.max(from + 1, refuted.word.length);
  }
  return found;
}

/** From words of up to `from` letters; null where it needs more than `most` states. */
function learn(asked: Asked, said: readonly number[], from: number, most: number): Machine | null {
  const { children, lengths, words } = asked;
  const count = words.letters.length;
  const [states, outputs, next] = [[0], [-1], [] as number[]];
  const fits = (state: number, node: number): boolean =>
    (outputs[state] === said[node] || outputs[state] < 0) &&
    areSimilar(asked, said, states[state], node, from - lengths[node]);
  for (let state = 0; state < states.length; state++)
    for (let letter = 0; letter < count; letter++) {
      const node = children[states[state] * count + letter];
      if (lengths[states[state]] >= from) next.push(unknown);
      else if (node < 0) next.push(nowhere);
      else {
        let to = states.findIndex((_, one) => fits(one, node));
        if (to < 0) to = states.push(node) - 1;
        if (states.length > most) return null;
        outputs[to] = said[node];
        next.push(to);
      }
    }
  return { states, outputs, next, from };
}

/** Whether nothing that up to `depth` letters can follow tells two words apart. */
function areSimilar(asked: Asked, said: readonly number[], one: number, other: number, depth: number): boolean {
  if (depth === 0) return true;
  const count = asked.words.letters.length;
  for (let letter = 0; letter < count; letter++) {
    const [a, b] = [asked.children[one * count + letter], asked.children[other * count + letter]];
    if (a < 0 !== b < 0) return false;
    if (a >= 0 && (said[a] !== said[b] || !areSimilar(asked, said, a, b, depth - 1))) return false;
  }
  return true;
}

/** The state that each word leads to; below 0 where there is none. By node. */
export function statesOf({ children, words, lengths }: Asked, { next }: Machine): Int32Array {
  const count = words.letters.length;
  const states = new Int32Array(lengths.length).fill(unknown);
  states[0] = 0;
  for (let node = 0; node < lengths.length; node++)
    for (let letter = 0; letter < count; letter++) {
      const child = children[node * count + letter];
      if (child >= 0 && states[node] >= 0) states[child] = next[states[node] * count + letter];
    }
  return states;
}

function refute(asked: Asked, said: readonly number[], machine: Machine): Refutation | null {
  const { children, words, lengths, length, wordOf } = asked;
  const count = words.letters.length;
  const states = statesOf(asked, machine);
  for (let node = 0; node < lengths.length; node++) {
    const state = states[node];
    const predicted = state < 0 ? -1 : machine.outputs[state];
    if (node > 0 && predicted !== said[node]) return { word: wordOf(node), predicted, got: said[node] };
    for (let letter = 0; letter < count; letter++) {
      const to = machine.next[state * count + letter];
      if (to < 0 || children[node * count + letter] >= 0 || lengths[node] === length) continue;
      return { word: [...wordOf(node), letter], predicted: machine.outputs[to], got: -1 };
    }
  }
  return null;
}

/** The shortest word of which two machines say something else; null where there is none of any length, as far as both know. */
export function firstDifference(one: Machine, other: Machine, letters: number): Word | null {
  const queue: { readonly pair: readonly [number, number]; readonly word: Word }[] = [{ pair: [0, 0], word: [] }];
  const seen = new Set(["0 0"]);
  for (const { pair, word } of queue)
    for (let letter = 0; letter < letters; letter++) {
      const [a, b] = [one.next[pair[0] * letters + letter], other.next[pair[1] * letters + letter]];
      if (a === unknown || b === unknown) continue;
      const longer = [...word, letter];
      if (a < 0 !== b < 0 || (a >= 0 && one.outputs[a] !== other.outputs[b])) return longer;
      if (a < 0 || seen.has(`${a} ${b}`)) continue;
      seen.add(`${a} ${b}`);
      queue.push({ pair: [a, b], word: longer });
    }
  return null;
}

/** What a machine says after a word; −1 where it says nothing. */
export function sayOf({ next, outputs }: Machine, letters: number, word: Word): number {
  const state = word.reduce((at, letter) => (at < 0 ? at : next[at * letters + letter]), 0);
  return state < 0 ? -1 : outputs[state];
}

/** What is said of a network's machine: its table, its graph, how it compares with the task's own, where the network is right. */
import type { FindingGraph, FindingGrid, Findings, FindingSentence, Subject } from "../analysis.ts";
import { firstWrong, probeOf, unasked, written, type Asked } from "../asked.ts";
import type { Probe } from "../../train/probe.ts";
import { rightGrid } from "../right.ts";
import { firstDifference, type Found, type Machine } from "./machine.ts";

export interface Machines {
  readonly network: Found;
  /** The same, made of what is wanted. */
  readonly task: Found;
  readonly mostStates: number;
}

export function findingsOf(subject: Subject, asked: Asked, machines: Machines): Findings {
  const { machine } = machines.network;
  const sentences = [verdict(subject, asked, machines), ...rightness(subject, asked), ...likeness(asked, machines)];
  const grids = [...(machine ? [tableOf(asked, machine)] : []), rightGrid(subject, asked)];
  return { grids, sentences, ...(machine && { graph: graphOf(asked, machine) }) };
}

/** The answer of a number, and `–` for none. */
export function answerText({ answers }: Asked, answer: number): string {
  return answer < 0 || answer === unasked ? "–" : (answers[answer] ?? "–");
}

function opening(subject: Subject, { words }: Asked, word: readonly number[]): { readonly opens?: Probe } {
  const opens = word.length > 0 ? probeOf(subject, words, word) : undefined;
  return opens ? { opens } : {};
}

function verdict(subject: Subject, asked: Asked, { network, mostStates }: Machines): FindingSentence {
  const { machine, refuted } = network;
  if (!machine) return { key: "none", parameters: { most: mostStates, length: asked.length } };
  const { length } = machine.states;
  if (refuted) {
    const { word, predicted, got } = refuted;
    const [machineSays, networkSays] = [answerText(asked, predicted), answerText(asked, got)];
    const parameters = { states: length, most: mostStates, word: written(asked.words, word), machineSays, networkSays };
    return { key: "refuted", parameters, ...opening(subject, asked, word) };
  }
  const words = asked.lengths.length - 1;
  return { key: "holds", parameters: { states: length, words, length: asked.length, from: machine.from } };
}

function rightness(subject: Subject, asked: Asked): readonly FindingSentence[] {
  const { wanted, said, words, wordOf, length, isCut } = asked;
  const scored = wanted.filter((answer) => answer !== unasked).length;
  const wrong = wanted.filter((answer, node) => answer !== said[node]).length;
  const first = firstWrong(asked);
  const cut: readonly FindingSentence[] = isCut ? [{ key: "cut", parameters: { length } }] : [];
  if (scored === 0) return cut;
  if (first < 0) return [{ key: "right", parameters: { words: scored, length } }, ...cut];
  const word = wordOf(first);
  const [right, got] = [answerText(asked, wanted[first]), answerText(asked, said[first])];
  const parameters = { word: written(words, word), wanted: right, got, wrong, words: scored };
  return [{ key: "wrong", parameters, ...opening(subject, asked, word) }, ...cut];
}

/** The network's machine beside the task's own. */
function likeness({ words }: Asked, { network, task }: Machines): readonly FindingSentence[] {
  if (!network.machine || network.refuted) return [];
  if (!task.machine || task.refuted) return [{ key: "ownTooLarge", parameters: {} }];
  const states = task.machine.states.length;
  const difference = firstDifference(network.machine, task.machine, words.letters.length);
  if (!difference) return [{ key: "same", parameters: { states } }];
  return [{ key: "differs", parameters: { states, word: written(words, difference) } }];
}

function tableOf(asked: Asked, { states, outputs, next }: Machine): FindingGrid {
  const { letters } = asked.words;
  const names = outputs.map((output, state) => `${state}: ${answerText(asked, output)}`);
  return {
    name: "table",
    axes: ["state", "letter"],
    sizes: [states.length, letters.length],
    scale: "amount",
    labels: { state: names, letter: letters },
    values: names,
    data: Float32Array.from(next, (state) => (state < 0 ? NaN : state)),
  };
}

function graphOf(asked: Asked, { states, outputs, next }: Machine): FindingGraph {
  const { letters } = asked.words;
  const edges = new Map<string, { readonly from: number; readonly to: number; readonly letters: string[] }>();
  for (const [i, to] of next.entries()) {
    if (to < 0) continue;
    const from = Math.floor(i / letters.length);
    const edge = edges.get(`${from} ${to}`) ?? { from, to, letters: [] };
    edge.letters.push(letters[i % letters.length]);
    edges.set(`${from} ${to}`, edge);
  }
  const nodes = states.map((node, state) => ({
    label: written(asked.words, asked.wordOf(node)),
    output: answerText(asked, outputs[state]),
  }));
  return { nodes, edges: [...edges.values()], start: 0 };
}

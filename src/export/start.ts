/** First values that are worked out from places and draws, as statements of `reset_parameters`, in double precision. */
import type { StartValue } from "../cell/program.ts";
import { writeMap } from "./functions.ts";
import { assignment, call, layOutCall, numeral, suffixed, text, write, type Python } from "./python.ts";
import type { Term } from "./term.ts";

/** Statements of at most `width` characters that fill `weight`. */
export function writeStart(values: readonly StartValue[], weight: string, width: number): string[] {
  const [only] = values;
  if (values.length === 1 && only.op === "draw" && only.of === "uniform")
    return [`nn.init.uniform_(${weight}, ${numeral(only.from)}, ${numeral(only.to)})`];
  const uses = values.map(() => 0);
  for (const value of values) if (value.op === "map") for (const arg of value.args) uses[arg]++;
  const lines: string[] = [];
  const terms: Term[] = [];
  values.forEach((value, id) => {
    const term = termOf(value, weight, terms);
    const isShared = uses[id] > 1 && (value.op === "map" || value.op === "draw");
    terms.push(isShared ? { ...term, code: text(`part${id}`) } : term);
    if (isShared) lines.push(assignment(`part${id}`, term.code, width));
  });
  const whole = asNumbers(terms[values.length - 1]);
  return [...lines, layOutCall(call("set_", weight, whole.code), width)];
}

function termOf(value: StartValue, weight: string, terms: readonly Term[]): Term {
  const tensor = (code: Python): Term => ({ code, axes: [], isBatched: false });
  switch (value.op) {
    case "constant":
      return { ...tensor(text(value.value)), isNumber: true };
    case "index":
      return tensor(call("places", weight, numeral(value.axis)));
    case "draw": {
      const bounds = value.of === "normal" ? [value.to] : [value.from, value.to];
      return tensor(call(value.of, weight, ...bounds.map(numeral)));
    }
    case "map":
      return mapTerm(value, value.args.map((arg) => terms[arg])); // prettier-ignore
  }
}

/** As in a step, but that no gradient is asked for. */
function mapTerm({ name }: Extract<StartValue, { op: "map" }>, given: readonly Term[]): Term {
  const args = given.map((arg, i) => (name === "where" && i === 0 ? arg : asNumbers(arg)));
  const plain = { min: "torch.minimum", max: "torch.maximum", sqrt: "torch.sqrt" }[name as "min" | "max" | "sqrt"];
  const refuse = (helper: string): never => {
    throw new Error(`a start needs no ${helper}`);
  };
  if (!plain) return writeMap(name, args, [], refuse);
  const code = call(plain, ...args.map(({ code: own, isNumber }) => (isNumber ? asTensor(own) : own)));
  return { code, axes: [], isBatched: false };
}

function asTensor(code: Python): Python {
  return call("torch.tensor", write(code), "dtype=torch.float64");
}

function asNumbers(term: Term): Term {
  return term.isTruth ? { ...term, code: suffixed(term.code, ".double()"), isTruth: false } : term;
}

/** `reset_parameters`: the initial values of src/train/start.ts, by PyTorch's own random numbers. */
import type { Initial, Program } from "../cell/program.ts";
import { lineWidth, numeral, shifted } from "./python.ts";
import { writeStart } from "./start.ts";

/** Statements of the body; parameters that start alike share one. `paths`: `self.i.x` per parameter. */
export function writeInitial({ parameters }: Program, paths: readonly string[]): string[] {
  const groups = new Map<string, { readonly initial: Initial; readonly paths: string[] }>();
  parameters.forEach(({ initial }, index) => {
    const key = JSON.stringify(initial);
    const group = groups.get(key) ?? { initial, paths: [] };
    group.paths.push(paths[index]);
    groups.set(key, group);
  });
  return [...groups.values()].flatMap(({ initial, paths: alike }) => writeGroup(initial, alike));
}

function writeGroup(initial: Initial, paths: readonly string[]): string[] {
  const [only] = paths;
  if (paths.length === 1) return fill(initial, only);
  const flat = `for weight in (${paths.join(", ")}):`;
  const body = shifted(fill(initial, "weight"));
  if (flat.length + 8 <= lineWidth) return [flat, ...body];
  return ["for weight in (", ...packLines(paths), "):", ...body];
}

/** Items and commas, as many to a line as fit, indented by 4. */
export function packLines(items: readonly string[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last} ${item},`;
    if (joined !== undefined && joined.length + 8 <= lineWidth) lines[lines.length - 1] = joined;
    else lines.push(`    ${item},`);
  }
  return lines;
}

/** Statements that a loop can hold. */
function fill(initial: Initial, weight: string): string[] {
  return initial.kind === "computed"
    ? writeStart(initial.values, weight, lineWidth - 12)
    : [fillPlain(initial, weight)];
}

function fillPlain(initial: Exclude<Initial, { kind: "computed" }>, weight: string): string {
  switch (initial.kind) {
    case "constant":
      return `nn.init.constant_(${weight}, ${numeral(initial.value)})`;
    case "glorot":
      return `glorot_(${weight}, fan_in=${initial.fanIn}, fan_out=${initial.fanOut})`;
    case "orthogonal":
      return `orthogonal_(${weight}, ${initial.size})`;
    case "small":
      return `small_(${weight})`;
    case "geometric":
      return `geometric_(${weight})`;
    case "normal":
      return `nn.init.normal_(${weight}, std=${numeral(initial.deviation)})`;
    case "identity":
      return `identity_(${weight}, std=${numeral(initial.deviation)})`;
    case "spread":
      return `spread_(${weight}, ${numeral(initial.from)}, ${numeral(initial.to)})`;
  }
}

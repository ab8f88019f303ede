/** Where a plan keeps the gradients of named values and of the input at every timestep, and what fills those places. */
import type { Expanded } from "./expand.ts";
import type { Gradient } from "./gradient.ts";
import type { Layout } from "./layout.ts";
import type { InputFlow, PlanFlow } from "./plan.ts";
import type { ValueId } from "./program.ts";
import type { Root } from "./units.ts";

export interface FlowSlots {
  readonly flows: readonly PlanFlow[];
  readonly inputFlows: readonly InputFlow[];
  readonly roots: readonly Root[];
}

export const noFlows: FlowSlots = { flows: [], inputFlows: [], roots: [] };

/** A place for the output and for each named value, and 0 in it where nothing flows. Weights and constants have no gradient of a timestep. */
export function flowSlots(expanded: Expanded, layout: Layout, gradient: Gradient): FlowSlots {
  const { program, graph } = expanded;
  const roots: Root[] = [];
  const keep = (ids: readonly ValueId[]): number => {
    const slots = layout.flowSlots(ids.map((id) => program.values[id].axes));
    slots.forEach((target, i) => {
      const node = gradient.ofValue(ids[i]) ?? graph.constant(0);
      roots.push({ node, target, isAdded: false });
    });
    return slots[0].offset;
  };
  const output = { name: "output", value: program.output, turns: undefined };
  const flows = [output, ...program.named].flatMap(({ name, value, turns }): PlanFlow[] => {
    const { op, axes: own } = program.values[value];
    if (op === "parameter" || op === "constant") return [];
    const axes = [...(turns?.axes ?? []), ...own];
    const offset = keep(turns?.values ?? [value]);
    return [{ name, axes, sizes: axes.map((axis) => program.sizes[axis]), offset }];
  });
  const inputFlows = program.values.flatMap((value, id): InputFlow[] => {
    if (value.op !== "input" && value.op !== "extra") return [];
    const extra = value.op === "extra" ? program.extras[value.extra] : undefined;
    if (extra && extra.kind !== "reversed") return [];
    const source = value.op === "input" ? value.offset : (extra?.source ?? 0);
    return [{ offset: keep([id]), size: graph.count(value.axes), source, isReversed: extra !== undefined }];
  });
  return { flows, inputFlows, roots };
}

/** Where each parameter lives in the printed module: `i.x` is `self.i.x`, the weight `x` of the `Linear` called `i`. */
import type { Program, Value } from "../cell/program.ts";
import { attributeNames, type Names } from "./names.ts";

export type LinearValue = Extract<Value, { op: "linear" }>;

/** A submodule: a `Linear`, or one that only holds others. */
export interface ModuleNode {
  /** `self.ctrl.i` */
  readonly path: string;
  readonly names: Names;
  readonly children: Map<string, ModuleNode>;
}

export interface LinearModule {
  readonly path: string;
  /** Axes of the result, without those that share the weights. */
  readonly axes: readonly string[];
  readonly weights: readonly { readonly attribute: string; readonly axes: readonly string[] }[];
}

/** What `__init__` makes, in order. */
export type Made =
  | { readonly kind: "container"; readonly path: string }
  | ({ readonly kind: "linear" } & LinearModule)
  | { readonly kind: "parameter"; readonly path: string; readonly axes: readonly string[] };

export interface Modules {
  readonly made: readonly Made[];
  /** Parameter index → `self.i.x`. */
  readonly paths: readonly string[];
  /** Parameter index of its bias → the Linear. */
  readonly linears: ReadonlyMap<number, LinearModule>;
  /** Attribute → its part of the key in the saved weights, where the two differ. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** Lays out the parameters of `program` as modules. */
export function layOut(program: Program): Modules {
  const layout = new Layout(program);
  const learned = new Set(
    program.states.flatMap(({ initial }) => (initial.kind === "learned" ? [initial.parameter] : [])),
  );
  for (const value of program.values) if (value.op === "linear") layout.addLinear(value);
  program.parameters.forEach((_, index) => layout.addParameter(index, learned.has(index)));
  const { made, paths, linears, renamed } = layout;
  return { made: [...made.values()], paths, linears, renamed: Object.fromEntries(renamed) };
}

class Layout {
  /** By path. A Linear takes the place of the container that its own submodules asked for. */
  readonly made = new Map<string, Made>();
  readonly paths: string[] = [];
  readonly linears = new Map<number, LinearModule>();
  readonly renamed = new Map<string, string>();
  readonly #program: Program;
  /** Every part of every key: no attribute of another name may look like one. */
  readonly #parts: ReadonlySet<string>;
  readonly #root: ModuleNode = { path: "self", names: attributeNames(), children: new Map() };

  constructor(program: Program) {
    this.#program = program;
    this.#parts = new Set(program.parameters.flatMap(({ name }) => segments(name)));
  }

  addLinear(value: LinearValue): void {
    if (this.linears.has(value.bias)) return;
    const { parameters } = this.#program;
    const owner = segments(parameters[value.bias].name).slice(0, -1);
    const parent = this.#container(owner.slice(0, -1));
    const node = this.#child(parent, owner.at(-1) ?? "linear");
    const axes = value.axes.slice(value.each.length);
    const weights = value.weights.map((index) => {
      const { name, axes: all } = parameters[index];
      const attribute = this.#attribute(node, segments(name).at(-1) ?? name);
      this.paths[index] = `${node.path}.${attribute}`;
      return { attribute, axes: all.slice(axes.length) };
    });
    this.paths[value.bias] = `${node.path}.bias`;
    const linear = { path: node.path, axes, weights };
    this.linears.set(value.bias, linear);
    this.made.set(node.path, { kind: "linear", ...linear });
  }

  /** A parameter of its own; `isStart`: the learned value of a state before the first step. */
  addParameter(index: number, isStart: boolean): void {
    if (this.paths[index] !== undefined) return;
    const { name, axes } = this.#program.parameters[index];
    const parts = segments(name);
    const parent = this.#container(parts.slice(0, -1));
    const own = parts.at(-1) ?? name;
    const path = `${parent.path}.${this.#attribute(parent, own, isStart ? `${own}_start` : own)}`;
    this.paths[index] = path;
    this.made.set(path, { kind: "parameter", path, axes });
  }

  /** A name for `part` of a key; one that is not the part itself stands for that part alone, wherever it occurs. */
  #attribute(parent: ModuleNode, part: string, wish = part): string {
    const name = parent.names.take(wish);
    if (name === part) return name;
    const isFree = !this.#parts.has(name) && (this.renamed.get(name) ?? part) === part;
    if (!isFree) return this.#attribute(parent, part, `${wish}_`);
    this.renamed.set(name, part);
    return name;
  }

  #container(parts: readonly string[]): ModuleNode {
    return parts.reduce((parent, part) => {
      const known = parent.children.get(part);
      if (known) return known;
      const node = this.#child(parent, part);
      this.made.set(node.path, { kind: "container", path: node.path });
      return node;
    }, this.#root);
  }

  #child(parent: ModuleNode, part: string): ModuleNode {
    const known = parent.children.get(part);
    if (known) return known;
    const node = {
      path: `${parent.path}.${this.#attribute(parent, part)}`,
      names: attributeNames(),
      children: new Map(),
    };
    parent.children.set(part, node);
    return node;
  }
}

function segments(name: string): string[] {
  return name.split(".");
}

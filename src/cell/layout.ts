/** Where everything of a plan lies: states, kept values and product arguments in the tape, the rest in scratch. */
import type { Expanded } from "./expand.ts";
import type { NodeId } from "./graph.ts";
import type { BufferName, ProductArgument } from "./plan.ts";
import { isFreeMap, isTransparent, type Location, type Root } from "./units.ts";

type Start = { readonly buffer: BufferName; readonly offset: number };

/** Rows that engines compute together. */
const panel = 4;

export class Layout {
  tapeSize = 0;
  scratchSize = 0;
  deltaSize = 0;
  carrySize = 0;
  readonly stateSlots: readonly Location[];
  readonly carrySlots: readonly Location[];
  /** Per group and member. */
  readonly deltaSlots: readonly (readonly Location[])[];
  /** Per group and argument. */
  readonly argumentLocations: readonly (readonly Location[])[];
  readonly #expanded: Expanded;
  readonly #forwardCount: number;
  readonly #leaves = new Map<NodeId, Location>();
  /** Homes in the tape. */
  readonly #tape = new Map<NodeId, Location>();
  /** Homes in the tape of values that need another order of axes, or that are no values of their own. */
  readonly #copies = new Map<string, Root>();
  readonly #blocks = new Map<string, Location>();
  readonly #forwardScratch = new Map<NodeId, Location>();
  readonly #backwardScratch = new Map<NodeId, Location>();
  readonly #groupResults = new Map<number, Start>();

  constructor(expanded: Expanded) {
    this.#expanded = expanded;
    const { graph, program, nodes, groups } = expanded;
    this.#forwardCount = graph.nodes.length;
    this.stateSlots = program.states.map(({ axes }) => this.#tapeLocation(axes));
    this.carrySlots = program.states.map(({ axes }) => {
      const offset = this.carrySize;
      this.carrySize += roundUp(graph.count(axes));
      return { buffer: "carryOut", offset, axes };
    });
    program.states.forEach((state, i) => {
      const node = nodes[state.next];
      const isOwn = this.#isComputed(node) && graph.nodes[node].op !== "product" && !this.#tape.has(node);
      if (isOwn && graph.axes(node).join() === state.axes.join()) this.#tape.set(node, this.stateSlots[i]);
    });
    this.deltaSlots = groups.map((group) => {
      const start = this.deltaSize;
      this.deltaSize += roundUp(group.times * group.rows);
      return group.members.map(({ value, row }) => {
        return { buffer: "delta", offset: start + row, axes: program.values[value].axes };
      });
    });
    this.argumentLocations = groups.map((group) =>
      group.args.map((arg) =>
        this.leaf(nodes[arg]) && this.#isRowMajorLeaf(nodes[arg])
          ? (this.leaf(nodes[arg]) as Location)
          : this.keep(nodes[arg], program.values[arg].axes),
      ),
    );
  }

  /** Something in memory before any section: input, states before the step, parameters, incoming gradients. */
  leaf(id: NodeId): Location | undefined {
    const node = this.#expanded.graph.nodes[id];
    if (node.op !== "leaf") return undefined;
    const known = this.#leaves.get(id);
    if (known) return known;
    const location = this.#leafLocation(node.kind, node.index, node.axes);
    this.#leaves.set(id, location);
    return location;
  }

  #leafLocation(kind: string, index: number, axes: readonly string[]): Location {
    switch (kind) {
      case "state":
        return { buffer: "before", offset: this.stateSlots[index].offset, axes };
      case "parameter":
        return { buffer: "parameter", offset: this.#expanded.program.parameters[index].offset, axes };
      case "carry":
        return { buffer: "carryIn", offset: this.carrySlots[index].offset, axes };
      case "outputGradient":
        return { buffer: "outputGradient", offset: index, axes };
      default:
        return { buffer: "input", offset: index, axes };
    }
  }

  #isRowMajorLeaf(id: NodeId): boolean {
    const node = this.#expanded.graph.nodes[id];
    return node.op === "leaf" && (node.kind === "input" || node.kind === "state");
  }

  #isComputed(id: NodeId): boolean {
    const { op } = this.#expanded.graph.nodes[id];
    return op !== "leaf" && op !== "constant";
  }

  #tapeLocation(axes: readonly string[]): Location {
    const offset = this.tapeSize;
    this.tapeSize += roundUp(this.#expanded.graph.count(axes));
    return { buffer: "tape", offset, axes };
  }

  /** A home in the tape for a forward value, contiguous over exactly `axes`. */
  keep(id: NodeId, axes: readonly string[]): Location {
    const { graph } = this.#expanded;
    if (this.#isComputed(id) && graph.axes(id).join() === axes.join()) return this.#home(id);
    const key = `${id} ${axes.join()}`;
    const known = this.#copies.get(key);
    if (known) return known.target;
    const target = this.#tapeLocation(axes);
    this.#copies.set(key, { node: id, target, isAdded: false });
    return target;
  }

  /** A home in the tape for several forward values, one behind the other. Each must be a value of its own. */
  keepTogether(ids: readonly NodeId[], axes: readonly (readonly string[])[]): Location {
    const { graph } = this.#expanded;
    const key = `${ids.join()} together`;
    const known = this.#blocks.get(key);
    if (known) return known;
    const start: Location = { buffer: "tape", offset: this.tapeSize, axes: [] };
    ids.forEach((node, i) => {
      const target: Location = { buffer: "tape", offset: this.tapeSize, axes: axes[i] };
      this.#copies.set(`${node} ${i} of ${key}`, { node, target, isAdded: false });
      this.tapeSize += graph.count(axes[i]);
    });
    this.tapeSize = roundUp(this.tapeSize);
    this.#blocks.set(key, start);
    return start;
  }

  #home(id: NodeId): Location {
    const known = this.#tape.get(id);
    if (known) return known;
    const location = this.#memberLocation(id, "tape") ?? this.#tapeLocation(this.#expanded.graph.axes(id));
    this.#tape.set(id, location);
    return location;
  }

  /** Where the backward section finds a forward value; `undefined`: it is computed again, which costs no more. */
  forwardValue(id: NodeId): Location | undefined {
    const { graph } = this.#expanded;
    const node = graph.nodes[id];
    if (id >= this.#forwardCount || node.op === "constant") return undefined;
    const known = this.#tape.get(id);
    if (known) return known;
    const isFree = node.op === "index" || isFreeMap(graph, node) || isTransparent(graph, node);
    return isFree ? undefined : this.#home(id);
  }

  /** What the forward section must leave in the tape, besides the states. Results of products are there already. */
  keptRoots(): Root[] {
    const { graph } = this.#expanded;
    const homes = [...this.#tape].filter(([id]) => graph.nodes[id].op !== "product");
    return [...homes.map(([node, target]) => ({ node, target, isAdded: false })), ...this.#copies.values()];
  }

  /** Results of products that must be in the tape. */
  keptProducts(): NodeId[] {
    return [...this.#tape.keys()].filter((id) => this.#expanded.graph.nodes[id].op === "product");
  }

  forwardPlace(id: NodeId): Location {
    return this.#tape.get(id) ?? this.#memberLocation(id, "scratch") ?? this.#scratchPlace(id, this.#forwardScratch);
  }

  backwardPlace(id: NodeId): Location {
    return this.#scratchPlace(id, this.#backwardScratch);
  }

  #scratchPlace(id: NodeId, places: Map<NodeId, Location>): Location {
    const place = places.get(id) ?? this.scratch(id);
    places.set(id, place);
    return place;
  }

  /** Where the gradient of a state goes; with `index`, of that index of its first axis. */
  carrySlot(state: number, index: number): Location {
    const { offset, axes } = this.carrySlots[state];
    const own = axes.slice(1);
    return { buffer: "carryOut", offset: offset + index * this.#expanded.graph.count(own), axes: own };
  }

  /** New space in scratch. */
  scratch(id: NodeId): Location {
    const { graph } = this.#expanded;
    const size = graph.count(graph.axes(id));
    // The last turn of a product writes whole panels of four.
    const spare = graph.nodes[id].op === "productBack" ? panel - 1 : 0;
    return { buffer: "scratch", offset: this.#allocateScratch(size + spare), axes: graph.axes(id) };
  }

  #allocateScratch(size: number): number {
    const offset = this.scratchSize;
    this.scratchSize += roundUp(size);
    return offset;
  }

  /** Where the gradients of several values are kept for all timesteps, one behind the other. */
  flowSlots(axes: readonly (readonly string[])[]): readonly Location[] {
    const slots = axes.map((own): Location => {
      const offset = this.deltaSize;
      this.deltaSize += this.#expanded.graph.count(own);
      return { buffer: "delta", offset, axes: own };
    });
    this.deltaSize = roundUp(this.deltaSize);
    return slots;
  }

  /** Where the gradient of a bare parameter is added up, over `axes`; with `index`, of that index of its first axis. */
  laneSlot(parameter: number, axes: readonly string[], index = 0): Location {
    const { offset } = this.#expanded.program.parameters[parameter];
    return { buffer: "laneGradient", offset: offset + index * this.#expanded.graph.count(axes), axes };
  }

  groupOf(id: NodeId): number {
    const node = this.#expanded.graph.nodes[id];
    return node.op === "product" ? node.group : -1;
  }

  /** The node that stands for the whole group of a product's member. */
  productOwner(id: NodeId): NodeId {
    const group = this.groupOf(id);
    return group < 0 ? id : this.#expanded.nodes[this.#expanded.groups[group].members[0].value];
  }

  /** Results of a group lie together; in the tape as soon as one of them is wanted there. */
  #memberLocation(id: NodeId, buffer: "tape" | "scratch"): Location | undefined {
    const node = this.#expanded.graph.nodes[id];
    if (node.op !== "product") return undefined;
    const start = this.#groupStart(node.group, buffer);
    const { row } = this.#expanded.groups[node.group].members[node.member];
    return { buffer: start.buffer, offset: start.offset + row, axes: node.axes };
  }

  #groupStart(group: number, buffer: "tape" | "scratch"): Start {
    const known = this.#groupResults.get(group);
    if (known) return known;
    const { times, rows } = this.#expanded.groups[group];
    const size = roundUp(times * rows + (times > 1 ? panel - 1 : 0));
    const start: Start = { buffer, offset: buffer === "tape" ? this.tapeSize : this.scratchSize };
    if (buffer === "tape") this.tapeSize += size;
    else this.scratchSize += size;
    this.#groupResults.set(group, start);
    return start;
  }

  groupResult(group: number): Start {
    return this.#groupStart(group, "scratch");
  }

  groupDelta(group: number): number {
    return this.deltaSlots[group][0].offset;
  }

  argumentSize(group: number, argument: number): number {
    const { graph, groups, program } = this.#expanded;
    return graph.count(program.values[groups[group].args[argument]].axes) / groups[group].times;
  }

  /** Where the backward section put the gradient of an argument; null where it computed none. */
  argumentGradient(group: number, argument: number): ProductArgument["gradient"] {
    for (const [id, { buffer, offset }] of this.#backwardScratch) {
      const node = this.#expanded.graph.nodes[id];
      if (node.op === "productBack" && node.group === group && node.argument === argument) return { buffer, offset };
    }
    return null;
  }
}

/** Multiples of four elements, so that vector loads stay aligned. */
function roundUp(size: number): number {
  return Math.ceil(size / panel) * panel;
}

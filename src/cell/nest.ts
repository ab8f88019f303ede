/** One fused block of units → one loop nest: expressions, reductions that share their loops, stores. */
import type { NodeId } from "./graph.ts";
import type { Access, Expression, Fold, Loop, Nest, Statement, Term } from "./plan.ts";
import { spaceKey, type Location, type Section, type Store, type Unit } from "./units.ts";

/** How an axis is indexed here: by a loop, or at one place. */
type Index = Omit<Term, "stride"> | { readonly at: number };
/** Per axis; an axis of one place is absent. */
type Indices = ReadonlyMap<string, Index>;

export class NestWriter {
  readonly #block: readonly Unit[];
  readonly #section: Section;
  readonly #byNode: ReadonlyMap<NodeId, Unit>;
  readonly #loops: Loop[] = [];
  readonly #outer: Indices;
  readonly #locals = new Map<Unit, number>();
  /** Statements, and the units behind whose value their stores go: which stores there are is known at the end. */
  readonly #body: { readonly unit?: Unit; readonly statement?: Statement }[] = [];
  #nextLoop = 0;

  constructor(block: readonly Unit[], section: Section, byNode: ReadonlyMap<NodeId, Unit>) {
    this.#block = block;
    this.#section = section;
    this.#byNode = byNode;
    const outer = new Map<string, Index>();
    for (const axis of block[0].axes) {
      const size = section.graph.sizes[axis];
      if (size === 1) continue;
      outer.set(axis, { loop: this.#nextLoop });
      this.#loops.push({ id: this.#nextLoop++, size });
    }
    this.#outer = outer;
  }

  /** Writes the body; asks the section to place every value that comes from another nest. */
  write(): void {
    this.#block.forEach((unit, i) => this.#locals.set(unit, i));
    const left = new Waiting(new Map(this.#block.map((unit) => [unit, this.#needs(unit)])));
    for (let ready = left.ready(); ready.length > 0; ready = left.ready()) {
      const direct = ready.filter((unit) => unit.kind === "map" || unit.kind === "copy");
      const together = ready.filter((unit) => this.#foldKey(unit) === this.#foldKey(ready[0]));
      for (const unit of direct) this.#writeMap(unit);
      if (direct.length === 0) this.#writeFolds(together);
      left.take(direct.length > 0 ? direct : together);
    }
  }

  /** The nest, with a store behind each value that something else reads. */
  finish(): Nest {
    const body = this.#body.flatMap(({ unit, statement }) => {
      const stores = unit ? this.#storesOf(unit) : [];
      return statement ? [statement, ...stores] : stores;
    });
    return { op: "nest", loops: this.#loops, body };
  }

  #storesOf(unit: Unit): Statement[] {
    const value: Expression = { op: "local", id: this.#locals.get(unit) ?? 0 };
    return unit.stores.map((store) => this.#store(store, value));
  }

  #store({ target, isAdded }: Store, value: Expression): Statement {
    return { op: "store", at: this.#access(target, this.#outer), value, isAdded };
  }

  /** Other units of this block that `unit` reads. */
  #needs(unit: Unit): ReadonlySet<Unit> {
    const { graph, external, productOf } = this.#section;
    const found = new Set<Unit>();
    const seen = new Set<NodeId>();
    const visit = (id: NodeId): void => {
      if (seen.has(id) || external(id)) return;
      seen.add(id);
      const other = this.#byNode.get(productOf(id));
      if (other && other !== unit) {
        if (this.#locals.has(other)) found.add(other);
        return;
      }
      const node = graph.nodes[id];
      if ("args" in node) node.args.forEach(visit);
    };
    visit(unit.node);
    return found;
  }

  #writeMap(unit: Unit): void {
    const value = unit.kind === "copy" ? this.#value(unit.node, this.#outer) : this.#compute(unit.node, this.#outer);
    this.#body.push({ unit, statement: { op: "let", id: this.#locals.get(unit) ?? 0, value } });
  }

  /** Reductions with the same inner loops can share them; an `except` needs loops of its own. */
  #foldKey(unit: Unit): string {
    const node = this.#section.graph.nodes[unit.node];
    return node.op === "reduce" ? node.axis : `except ${unit.node}`;
  }

  #writeFolds(units: readonly Unit[]): void {
    const node = this.#section.graph.nodes[units[0].node];
    if (node.op !== "reduce" && node.op !== "except") throw new Error(`${node.op} is no reduction`);
    const loop = { id: this.#nextLoop++, size: this.#section.graph.sizes[node.axis] };
    const indices = new Map(this.#outer).set(node.axis, { loop: loop.id });
    const own = this.#outer.get(node.axis);
    const outer = own && "loop" in own ? own.loop : -1;
    const folds = units.map((unit): Fold => {
      const own = this.#section.graph.nodes[unit.node];
      if (own.op !== "reduce" && own.op !== "except") throw new Error(`${own.op} is no reduction`);
      const id = this.#locals.get(unit) ?? 0;
      const value = this.#value(own.args[0], indices);
      if (own.op === "reduce") return { id, kind: own.kind, value, ...(own.isPrecise ? { isPrecise: true } : {}) };
      return { id, kind: "product", value, except: { inner: loop.id, outer } };
    });
    this.#body.push({ statement: { op: "reduce", loops: [loop], folds } });
    for (const unit of units) this.#body.push({ unit });
  }

  /** The value of a node at `indices`: a local, a load, or its expression. */
  #value(id: NodeId, indices: Indices): Expression {
    const { graph, external, place, productOf } = this.#section;
    const known = external(id);
    if (known) return { op: "load", at: this.#access(known, indices) };
    const unit = this.#byNode.get(productOf(id));
    if (!unit) return this.#compute(id, indices);
    const isHere = this.#locals.has(unit) && this.#isOuter(graph.axes(id), indices);
    if (isHere) return { op: "local", id: this.#locals.get(unit) ?? 0 };
    const location = place(id);
    const isStored = unit.stores.some((store) => store.target === location) || unit.kind.startsWith("product");
    if (!isStored) unit.stores.push({ target: location, isAdded: false });
    return { op: "load", at: this.#access(location, indices) };
  }

  #isOuter(axes: readonly string[], indices: Indices): boolean {
    const isWhole = spaceKey(this.#section.graph, axes) === spaceKey(this.#section.graph, [...this.#outer.keys()]);
    return isWhole && axes.every((axis) => indices.get(axis) === this.#outer.get(axis));
  }

  #compute(id: NodeId, indices: Indices): Expression {
    const { graph } = this.#section;
    const node = graph.nodes[id];
    switch (node.op) {
      case "constant":
        return { op: "constant", value: node.value };
      case "map":
        return { op: "map", name: node.name, args: node.args.map((arg) => this.#value(arg, indices)) };
      case "index": {
        const index = indices.get(node.axis);
        if (!index) throw new Error(`axis ${node.axis} has no index in this nest`);
        return "at" in index ? { op: "constant", value: index.at } : { op: "index", loop: index.loop };
      }
      case "pick":
        return this.#value(node.args[0], new Map(indices).set(node.axis, { at: node.index }));
      case "shift":
        return this.#value(node.args[0], this.#moved(node.axis, indices, undefined, 1, node.sign));
      case "window":
        return this.#value(node.args[0], this.#shifted(node, indices));
      case "rename": {
        const inner = new Map(indices);
        const index = indices.get(node.to);
        inner.delete(node.to);
        if (index) inner.set(node.from, index);
        return this.#value(node.args[0], inner);
      }
      case "reduce":
        return this.#value(node.args[0], indices);
      default:
        throw new Error(`${node.op} has no expression`);
    }
  }

  #shifted(node: { axis: string; offset: string; sign: 1 | -1 }, indices: Indices): Indices {
    const { sizes } = this.#section.graph;
    const by = indices.get(node.offset);
    if (!by) return indices;
    if (!("loop" in by)) throw new Error("an offset is a loop");
    return this.#moved(node.axis, indices, by.loop, Math.floor(sizes[node.offset] / 2), node.sign);
  }

  /** `axis` at (index + sign · (counter of `by` − half)) mod size. */
  #moved(axis: string, indices: Indices, by: number | undefined, half: number, sign: 1 | -1): Indices {
    const index = indices.get(axis);
    if (!index) return indices;
    if ("at" in index || index.shift) throw new Error("what is moved lies in memory");
    const shift = { by, half, sign, size: this.#section.graph.sizes[axis] };
    return new Map(indices).set(axis, { loop: index.loop, shift });
  }

  #access(location: Location, indices: Indices): Access {
    const { sizes } = this.#section.graph;
    const terms: Term[] = [];
    let { offset } = location;
    let stride = 1;
    for (let i = location.axes.length - 1; i >= 0; i--) {
      const axis = location.axes[i];
      const index = indices.get(axis);
      if (sizes[axis] > 1) {
        if (!index) throw new Error(`axis ${axis} has no index in this nest`);
        if ("at" in index) offset += index.at * stride;
        else terms.unshift({ ...index, stride });
      }
      stride *= sizes[axis];
    }
    return { buffer: location.buffer, offset, terms };
  }
}

/** Units that are still to be written; what each waits for is counted down. */
class Waiting {
  readonly #order: ReadonlyMap<Unit, number>;
  readonly #dependents = new Map<Unit, Unit[]>();
  readonly #missing = new Map<Unit, number>();
  #ready: readonly Unit[];

  constructor(needs: ReadonlyMap<Unit, ReadonlySet<Unit>>) {
    this.#order = new Map([...needs.keys()].map((unit, i) => [unit, i]));
    for (const [unit, needed] of needs) {
      this.#missing.set(unit, needed.size);
      for (const other of needed) {
        const list = this.#dependents.get(other);
        if (list) list.push(unit);
        else this.#dependents.set(other, [unit]);
      }
    }
    this.#ready = [...needs.keys()].filter((unit) => this.#missing.get(unit) === 0);
  }

  /** Those that wait for nothing, in order. */
  ready(): readonly Unit[] {
    return this.#ready;
  }

  take(units: readonly Unit[]): void {
    const taken = new Set(units);
    const freed = units
      .flatMap((unit) => this.#dependents.get(unit) ?? [])
      .filter((unit) => {
        const missing = (this.#missing.get(unit) ?? 0) - 1;
        this.#missing.set(unit, missing);
        return missing === 0;
      });
    const place = (unit: Unit): number => this.#order.get(unit) ?? 0;
    const left = this.#ready.filter((unit) => !taken.has(unit));
    this.#ready = freed.length === 0 ? left : [...left, ...freed].sort((a, b) => place(a) - place(b));
  }
}

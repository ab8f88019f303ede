/** The equations of a model as they stand on a page: lines in groups, headings, and blocks within blocks. */
import type { MathNode } from "./node.ts";

/** What a value is before the first step, where that is fixed or learned, or a weight before training. */
export interface Start {
  readonly kind: "fixed" | "learned" | "untrained";
  readonly node: MathNode;
}

export interface Line {
  /** `declaration`: which shape a name has; `loss`: an equation whose value is added to the loss. */
  readonly kind: "equation" | "declaration" | "loss";
  readonly left: MathNode;
  readonly relation: "=" | "∼" | "∈";
  /** Unbreakable pieces, to be set one after the other. */
  readonly right: readonly MathNode[];
  readonly starts: readonly Start[];
  /** What the text says behind it. */
  readonly comment: string;
}

export interface Group {
  readonly kind: "group";
  /** What the text says above it; "" where it says nothing. */
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** A part with lines of its own: a cell, a used model, a loop with the same or with other weights in every turn. */
export interface Block {
  readonly kind: "cell" | "use" | "repeat" | "stack";
  readonly heading: string;
  readonly title: MathNode;
  /** Id of the used model. */
  readonly model: string;
  /** Title of the used model, or axis of the loop. */
  readonly name: string;
  readonly isReversed: boolean;
  readonly parts: readonly Part[];
}

export type Part = Group | Block;

export interface Maths {
  readonly title: string;
  readonly paper: string;
  /** What the text says of the paper below its name, as of what is unlike there. */
  readonly about: string;
  readonly parts: readonly Part[];
}

/** Every line, in reading order. */
export function linesOf(parts: readonly Part[]): readonly Line[] {
  return parts.flatMap((part) => (part.kind === "group" ? part.lines : linesOf(part.parts)));
}

/** Every piece of maths of a line. */
export function mathsOfLine({ left, right, starts }: Line): readonly MathNode[] {
  return [left, ...right, ...starts.map((start) => start.node)];
}

/** Collects lines into groups, and blocks between them. */
export class PartList {
  readonly #places: { part: Part | undefined }[] = [];
  #open: Line[] | undefined;

  /** What follows stands in a group of its own. */
  close(): void {
    this.#open = undefined;
  }

  line(line: Line, heading: string): void {
    if (this.#open && heading === "") {
      this.#open.push(line);
      return;
    }
    this.#open = [line];
    this.#places.push({ part: { kind: "group", heading, lines: this.#open } });
  }

  block(block: Block): void {
    this.later()(block);
  }

  /** Keeps a place for a block that is known later. */
  later(): (block: Block) => void {
    const place: { part: Part | undefined } = { part: undefined };
    this.#places.push(place);
    this.close();
    return (block) => {
      place.part = block;
    };
  }

  get parts(): readonly Part[] {
    return this.#places.flatMap(({ part }) => (part ? [part] : []));
  }
}

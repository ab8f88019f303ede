/** Maths as data: a tree of MathML elements, of which some say which signals or weights they stand for. */

export interface MathNode {
  readonly tag:
    | "mi" | "mn" | "mo" | "mtext" | "mspace"
    | "mrow" | "mfrac" | "msqrt" | "msub" | "msup" | "msubsup" | "munder" | "mtable" | "mtr" | "mtd"; // prettier-ignore
  readonly text?: string;
  readonly children?: readonly MathNode[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** How letters are set: a name of several letters, an operator's name, a digit that is bold. */
  readonly look?: "word" | "bold";
  /** Signals that the element stands for: several within a cell that is used several times. */
  readonly signals?: readonly string[];
  /** Weights that it stands for, by the names of their parameters. */
  readonly weights?: readonly string[];
  /** A long line may go on below, starting here. */
  readonly mayBreak?: boolean;
}

export function number(text: string): MathNode {
  return { tag: "mn", text };
}

/** Letters of one name: a single one is italic by MathML's own rule. */
export function letters(text: string): MathNode {
  return [...text].length === 1 ? { tag: "mi", text } : { tag: "mi", text, look: "word" };
}

/** The name of a function: upright. */
export function operatorName(text: string): MathNode {
  return { tag: "mi", text, attributes: { mathvariant: "normal" } };
}

/** An operator between two values. */
export function infix(text: string): MathNode {
  return { tag: "mo", text, attributes: { form: "infix" }, mayBreak: true };
}

/** An operator in front of its value. */
export function prefix(text: string): MathNode {
  return { tag: "mo", text, attributes: { form: "prefix" } };
}

/** Punctuation, and whatever needs no more than its own sign. */
export function sign(text: string): MathNode {
  return { tag: "mo", text, attributes: { lspace: "0", rspace: "0" } };
}

export function comma(): MathNode {
  return { tag: "mo", text: ",", attributes: { separator: "true", lspace: "0", rspace: "0.2em" } };
}

/** A row of its children; one child is itself. */
export function row(...children: readonly MathNode[]): MathNode {
  const [only] = children;
  return children.length === 1 && only ? only : { tag: "mrow", children };
}

/** With commas in between, after which a long line may go on below. */
export function list(children: readonly MathNode[]): MathNode {
  const breakPoint: MathNode = { tag: "mspace", attributes: { width: "0" }, mayBreak: true };
  return row(...children.flatMap((child, i) => (i === 0 ? [child] : [comma(), breakPoint, child])));
}

/** With commas in between, close together, as indices are. */
export function indices(children: readonly MathNode[]): MathNode {
  return row(...children.flatMap((child, i) => (i === 0 ? [child] : [sign(","), child])));
}

export function fraction(above: MathNode, below: MathNode): MathNode {
  return { tag: "mfrac", children: [above, below] };
}

export function root(inner: MathNode): MathNode {
  return { tag: "msqrt", children: [inner] };
}

export function sub(base: MathNode, below: MathNode): MathNode {
  return { tag: "msub", children: [base, below] };
}

/** `base` to the power of `above`; a subscript stays where it is. */
export function raise(base: MathNode, above: MathNode): MathNode {
  const [inner, below] = base.children ?? [];
  if (base.tag === "msub" && inner && below) return { ...base, tag: "msubsup", children: [inner, below, above] };
  const isRaised = base.tag === "msup" || base.tag === "msubsup";
  return { tag: "msup", children: [isRaised ? fenced(base) : base, above] };
}

export function under(base: MathNode, below: MathNode): MathNode {
  return { tag: "munder", children: [base, below] };
}

/** Σ or ∏ over `axes`. */
export function bigOperator(text: string, axes: MathNode): MathNode {
  const operator: MathNode = { tag: "mo", text, attributes: { largeop: "true", movablelimits: "false" } };
  return under(operator, axes);
}

/** `inner` between two signs, which grow with what is tall. */
export function fenced(inner: MathNode, open = "(", close = ")"): MathNode {
  const stretchy = isTall(inner) ? "true" : "false";
  const fence = (text: string, form: string): MathNode => ({
    tag: "mo",
    text,
    attributes: { form, stretchy, symmetric: "true", lspace: "0", rspace: "0" },
  });
  const children = inner.tag === "mrow" && !inner.signals ? (inner.children ?? []) : [inner];
  return { tag: "mrow", children: [fence(open, "prefix"), ...children, fence(close, "postfix")] };
}

function isTall(node: MathNode): boolean {
  return node.tag === "mfrac" || node.tag === "mtable" || (node.children ?? []).some(isTall);
}

const scriptShare = 0.72;

/** About how wide it is, in em: enough to decide where a line may be broken. */
export function widthOf(node: MathNode): number {
  const own = (node.text ?? "").length * (node.tag === "mo" && node.attributes?.["form"] === "infix" ? 1.2 : 0.55);
  const [first, ...rest] = (node.children ?? []).map(widthOf);
  switch (node.tag) {
    case "msub":
    case "msup":
    case "msubsup":
      return (first ?? 0) + scriptShare * Math.max(0, ...rest);
    case "munder":
      return Math.max(first ?? 0, ...rest.map((width) => scriptShare * width));
    case "mfrac":
    case "mtable":
      return Math.max(first ?? 0, ...rest);
    default:
      return own + (first ?? 0) + rest.reduce((sum, width) => sum + width, 0);
  }
}

/**
 * The pieces of a long formula, to be set one after the other: each starts where a line may be broken. Rows are taken
 * apart only where they are wider than `limit`, in em, the outermost first.
 */
export function piecesOf(node: MathNode, limit: number): readonly MathNode[] {
  const pieces: MathNode[][] = [[]];
  for (const part of flatten(node, limit)) {
    const last = pieces[pieces.length - 1] ?? [];
    if (part.mayBreak && last.length > 0) pieces.push([part]);
    else last.push(part);
  }
  return pieces.map((parts) => row(...parts));
}

function flatten(node: MathNode, limit: number): readonly MathNode[] {
  const isPlainRow = node.tag === "mrow" && !node.signals && !node.mayBreak;
  if (!isPlainRow || widthOf(node) <= limit) return [node];
  return (node.children ?? []).flatMap((child) => flatten(child, limit));
}

/** Every node of a tree, the root first. */
export function nodesOf(node: MathNode): readonly MathNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** What is written, without any markup: for tests and for whoever cannot see it. */
export function plainText(node: MathNode): string {
  const [a, b, c] = (node.children ?? []).map(plainText);
  switch (node.tag) {
    case "msub":
    case "munder":
      return `${a}_{${b}}`;
    case "msup":
      return `${a}^{${b}}`;
    case "msubsup":
      return `${a}_{${b}}^{${c}}`;
    case "mfrac":
      return `{${a}}/{${b}}`;
    case "msqrt":
      return `√{${a}}`;
    case "mspace":
      return node.attributes?.["width"] === "0.35em" ? " " : "";
    case "mtr":
      return `${(node.children ?? []).map(plainText).join(" ")}; `;
    case "mo":
      return node.attributes?.["form"] === "infix"
        ? ` ${node.text} `
        : node.attributes?.["separator"]
          ? ", "
          : (node.text ?? "");
    default:
      return (node.text ?? "") + (node.children ?? []).map(plainText).join("");
  }
}

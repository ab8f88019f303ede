import { describe, expect, it } from "vitest";
import type { SettingValues } from "../core/setting.ts";
import { mathsOf } from "./maths.ts";
import { nodesOf, plainText } from "./node.ts";
import { linesOf, mathsOfLine, type Block, type Line, type Part } from "./parts.ts";

const declared = `
size unit = 4
size slot = 5 in 2..9
size width = 3
size head = 2
size offset = 3
size from = slot
`;

const gated = `model gated "Gated unit"
size unit = 8
state h[unit]
gate f = sigmoid(linear[unit](x, h))
h' = f * h + (1 - f) * tanh(linear[unit](x))
output linear(h')
`;

const library = (name: string): string | undefined => (name === "gated" ? gated : undefined);

function partsOf(body: string, settings: SettingValues = {}): readonly Part[] {
  return mathsOf(`model m "M"${declared}${body}\n`, { settings, library }).parts;
}

function say({ left, relation, right }: Line): string {
  return `${plainText(left)} ${relation} ${right.map(plainText).join("")}`;
}

/** The lines of a text, as plain text. */
function written(body: string, settings: SettingValues = {}): readonly string[] {
  return linesOf(partsOf(body, settings)).map(say);
}

/** What an expression becomes, in a text where these names are known. */
function valueOf(expression: string): string {
  const known = "state memory[slot, width], w[head, slot], h[unit], e[head, width], u[slot]\nparam s\nparam p[unit]\n";
  return (
    written(`${known}v = ${expression}`)
      .at(-1)
      ?.replace(/^v(_\{t\})? [=∼] /, "") ?? ""
  );
}

function starts(body: string): readonly string[] {
  return linesOf(partsOf(body)).flatMap((line) => line.starts.map(({ kind, node }) => `${kind}: ${plainText(node)}`));
}

function blocksOf(parts: readonly Part[]): readonly Block[] {
  return parts.flatMap((part) => (part.kind === "group" ? [] : [part, ...blocksOf(part.parts)]));
}

/** The signals of every symbol whose plain text is `symbol`. */
function signalsAt(parts: readonly Part[], symbol: string): readonly string[] {
  const nodes = linesOf(parts).flatMap(mathsOfLine).flatMap(nodesOf);
  return [...new Set(nodes.filter((node) => plainText(node) === symbol).flatMap((node) => node.signals ?? []))];
}

describe("names", () => {
  it("have the time of what they are: a state before and after the step, a value at it, a parameter at none", () => {
    expect(written("state h[unit]\nparam p[unit]\na = h + p\nh' = a")).toEqual([
      "h_{t} ∈ ℝ^{unit}",
      "p ∈ ℝ^{unit}",
      "a_{t} = h_{t−1} + p",
      "h_{t} = a_{t}",
    ]);
  });

  it("that depend on parameters alone have no time", () => {
    expect(written("param p[unit]\na = 2 * p\nb = a * step")).toEqual(["p ∈ ℝ^{unit}", "a = 2p", "b_{t} = a · step"]);
  });

  it("are Greek where they spell a Greek letter, else themselves; pi is no π", () => {
    expect(written("param beta\nparam pi\nv = beta * pi").at(-1)).toBe("v = β · pi");
  });

  it("know their signals: x is the input, y the output, a state one signal before and after the step", () => {
    const parts = partsOf("state h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')");
    expect(signalsAt(parts, "x_{t}")).toEqual(["input"]);
    expect(signalsAt(parts, "y_{t}")).toEqual(["output"]);
    expect(signalsAt(parts, "h_{t}")).toEqual(["h"]);
    expect(signalsAt(parts, "h_{t−1}")).toEqual(["h"]);
  });

  it("leave y to a text that has another y", () => {
    expect(written("y = tanh(linear[unit](x))\noutput linear(y)").at(-1)).toBe(
      "output_{t} = W_{output,y}y_{t} + b_{output}",
    );
  });
});

describe("declarations", () => {
  it("that are alike share a line, with what they start from", () => {
    expect(written("state a[unit], b[unit]\nstate c[slot] = first")).toEqual([
      "a_{t}, b_{t} ∈ ℝ^{unit}",
      "c_{t} ∈ ℝ^{slot}",
    ]);
    expect(starts("state a[unit], b[unit] = 1e-6")).toEqual(["fixed: a_{0} = b_{0} = 10^{−6}"]);
    expect(starts("state c[slot] = first")).toEqual(["fixed: c_{0} = onehot_{slot}(0)"]);
  });

  it("say what is learned", () => {
    expect(starts("state a[unit] = learned")).toEqual(["learned: a_{0}"]);
    expect(starts("state a[head, slot] = learned softmax")).toEqual(["learned: a_{0} = softmax_{slot}(·)"]);
  });

  it("say where parameters and biases start", () => {
    expect(starts("param a[unit] = 0.5")).toEqual(["untrained: a = 0.5"]);
    expect(starts("param a[unit] = normal 0.1")).toEqual(["untrained: a ∼ 𝒩(0, 0.1^{2})"]);
    expect(starts("param a[slot, from] = identity 0")).toEqual(["untrained: a = I"]);
    expect(starts("param a[slot, from] = glorot")).toEqual(["untrained: a ∼ glorot"]);
    expect(starts("a = linear[unit](x, bias: 3..6, weights: 0)")).toEqual([
      "untrained: b_{a} = 3 … 6",
      "untrained: W_{a} = 0",
    ]);
  });

  it("tell the shape of parts of the input, and of numbers their value", () => {
    expect(written("input image[pixel], label[class]")).toEqual(["image_{t} ∈ ℝ^{pixel}", "label_{t} ∈ ℝ^{class}"]);
    expect(written("number forget = 1 in -5..5", { forget: -2.5 })).toEqual(["forget = −2.5"]);
  });
});

describe("linear", () => {
  it("is a sum of weights, which are called after what they make and what they read", () => {
    expect(written("state h[unit]\ni = sigmoid(linear[unit](x, h))").at(-1)).toBe(
      "i_{t} = σ(W_{i,x}x_{t} + W_{i,h}h_{t−1} + b_{i})",
    );
  });

  it("knows the names of its weights", () => {
    const nodes = linesOf(partsOf("i = linear[unit](x)")).flatMap(mathsOfLine).flatMap(nodesOf);
    expect(nodes.flatMap((node) => node.weights ?? [])).toEqual(["i.x", "i.bias"]);
  });
});

describe("products", () => {
  it.each([
    ["h * p", "h_{t−1} ⊙ p"],
    ["s * h", "s · h_{t−1}"],
    ["2 * h", "2h_{t−1}"],
    ["w * e", "w_{t−1} ⊗ e_{t−1}"],
    ["u * memory", "u_{t−1} · memory_{t−1}"],
    ["sum[slot](w * memory)", "∑_{slot}w_{t−1} · memory_{t−1}"],
    ["sum[head](w * e)", "∑_{head}w_{t−1} ⊗ e_{t−1}"],
    ["memory * product[head](1 - w * e)", "memory_{t−1} ⊙ ∏_{head}(1 − w_{t−1} ⊗ e_{t−1})"],
  ])("%s", (text, maths) => {
    expect(valueOf(text)).toBe(maths);
  });
});

describe("parentheses", () => {
  it.each([
    ["(h + p) * s", "(h_{t−1} + p) · s"],
    ["h + p * s", "h_{t−1} + p · s"],
    ["h - (p - s)", "h_{t−1} − (p − s)"],
    ["h - p - s", "h_{t−1} − p − s"],
    ["-(h + p)", "−(h_{t−1} + p)"],
    ["-h * p", "(−h_{t−1}) ⊙ p"],
    ["h * -p", "h_{t−1} ⊙ (−p)"],
    ["(h + p) / (1 + s)", "{h_{t−1} + p}/{1 + s}"],
    ["h + linear[unit](x)", "h_{t−1} + W_{v,x}x_{t} + b_{v}"],
    ["h - linear[unit](x)", "h_{t−1} − (W_{v,x}x_{t} + b_{v})"],
    ["sum[unit](h + p)", "∑_{unit}(h_{t−1} + p)"],
    ["sum[unit](h) * s", "(∑_{unit}h_{t−1}) · s"],
    ["s * sum[unit](h)", "s · ∑_{unit}h_{t−1}"],
    ["s * sum[unit](h) * p", "(s · ∑_{unit}h_{t−1}) · p"],
    ["square(h + p)", "(h_{t−1} + p)^{2}"],
    ["grad[h](square(h + p))", "∇_{h_{t−1}}((h_{t−1} + p)^{2})"],
    ["2 * grad[memory](s) * p", "2∇_{memory_{t−1}}s ⊗ p"],
    ["square(square(s))", "(s^{2})^{2}"],
    ["h + 0", "h_{t−1}"],
  ])("%s", (text, maths) => {
    expect(valueOf(text)).toBe(maths);
  });
});

describe("functions", () => {
  it.each([
    ["sigmoid(h)", "σ(h_{t−1})"],
    ["softmax[slot](w)", "softmax_{slot}(w_{t−1})"],
    ["cosine[width](memory, e)", "cosine_{width}(memory_{t−1}, e_{t−1})"],
    ["dot[width](memory, memory@from)", "⟨memory_{t−1}, memory_{t−1}[from]⟩_{width}"],
    ["norm[unit](h)", "‖h_{t−1}‖_{unit}"],
    ["abs(h)", "|h_{t−1}|"],
    ["sqrt(h)", "√{h_{t−1}}"],
    ["exp(-h)", "e^{−h_{t−1}}"],
    ["power(h, s)", "h_{t−1}^{s}"],
    ["power(h + p, s)", "(h_{t−1} + p)^{s}"],
    ["max[slot](u)", "max_{slot}(u_{t−1})"],
    ["max(h, p)", "max(h_{t−1}, p)"],
    ["mean[slot, width](memory)", "mean_{slot,width}(memory_{t−1})"],
    ["normalise[slot](power(w, s))", "{w_{t−1}^{s}}/{∑_{slot}w_{t−1}^{s}}"],
    ["where(h < p, s, 1)", "{s if h_{t−1} < p; 1 else; "],
    ["where(h, s, 1)", "{s if h_{t−1} > 0; 1 else; "],
    ["where(upto[slot](2), s, 1)", "{s if upto_{slot}(2); 1 else; "],
    ["h > p", "1[h_{t−1} > p]"],
    ["h < p", "1[h_{t−1} < p]"],
    ["h == p", "1[h_{t−1} = p]"],
    ["h >= p", "1[h_{t−1} ≥ p]"],
    ["h <= p", "1[h_{t−1} ≤ p]"],
    ["h != p", "1[h_{t−1} ≠ p]"],
    ["h > p and not (h == 1 or p)", "1[h_{t−1} > p ∧ ¬(h_{t−1} = 1 ∨ p > 0)]"],
    ["(h or p) and 1 < h", "1[(h_{t−1} > 0 ∨ p > 0) ∧ 1 < h_{t−1}]"],
    ["where(not h, p, 0)", "{p if ¬(h_{t−1} > 0); 0 else; "],
    ["floor(h / 2)", "⌊{h_{t−1}}/{2}⌋"],
    ["mod(h + 1, 3)", "(h_{t−1} + 1) mod 3"],
    ["3e7 * h", "3 · 10^{7}h_{t−1}"],
    ["at[slot](memory, 0)", "memory_{t−1}[slot = 0]"],
    ["at[slot](memory, -1)", "memory_{t−1}[slot = last]"],
    ["lookup[slot](memory, step + 1)", "memory_{t−1}[slot = step + 1]"],
    ["put[slot](memory, step, 2)", "memory_{t−1}[slot = step ↦ 2]"],
    ["index[slot]() / count[slot]()", "{index_{slot}}/{|slot|}"],
    ["normal[unit]()", "𝒩(0, 1)"],
    ["uniform[unit]()", "𝒰(0, 1)"],
    ["dropout(h, 0.2) * training", "dropout(h_{t−1}, 0.2) · training"],
    ["clip(stop(h), -1, 1)", "clip(stop(h_{t−1}), −1, 1)"],
    ["allocation[slot](u)", "allocation_{slot}(u_{t−1})"],
  ])("%s", (text, maths) => {
    expect(valueOf(text)).toBe(maths);
  });

  it("rotate is a circular convolution", () => {
    expect(written("state w[slot]\nmove = linear[offset](x)\nv = rotate[slot](w, softmax[offset](move))").at(-1)).toBe(
      "v_{t} = w_{t−1} ⊛ _{slot}softmax_{offset}(move_{t})",
    );
  });

  it("noise is drawn, not computed", () => {
    expect(written("e = normal[unit]()")).toEqual(["e_{t} ∼ 𝒩(0, 1)"]);
  });
});

describe("options", () => {
  const text =
    "option kind = soft | hard | 2\nif kind == soft\na = 1 * step\nelse if kind == hard\nb = 2 * step\nelse\nc = 3 * step\nend";

  it("show what the settings choose, and nothing else", () => {
    expect(written(text)).toEqual(["a_{t} = 1step"]);
    expect(written(text, { kind: "hard" })).toEqual(["b_{t} = 2step"]);
    expect(written(text, { kind: 2 })).toEqual(["c_{t} = 3step"]);
  });
});

describe("cells", () => {
  const text = `
cell address(memory, key[head, width]) -> w[head, slot]
  content = cosine[width](memory, key)
  w = softmax[slot](content)
end
state memory[slot, width], ww[head, slot], wr[head, slot]
a = tanh(linear[head, width](x))
write ww' = address(memory, a)
memory' = memory * (1 - sum[head](ww'))
read wr' = address(memory', a)`;

  it("are written once, under their name, with the signals of all uses", () => {
    const parts = partsOf(text);
    const [cell] = blocksOf(parts);
    expect(cell && plainText(cell.title)).toBe("address(memory, key) → w_{t}");
    expect(linesOf(cell?.parts ?? []).map(say)).toEqual([
      "content_{t} = cosine_{width}(memory, key)",
      "w_{t} = softmax_{slot}(content_{t})",
    ]);
    expect(signalsAt(parts, "content_{t}")).toEqual(["ww.content", "wr.content"]);
    expect(signalsAt(parts, "w_{t}")).toEqual(["ww.w", "wr.w", "ww", "wr"]);
    expect(signalsAt(parts, "memory")).toEqual(["memory"]);
    expect(signalsAt(parts, "key")).toEqual(["a"]);
  });

  it("may use each other, in whatever order they are written", () => {
    const inner = "cell inner(a) -> b\nb = 2 * a\nend\n";
    const outer = "cell outer(a) -> c\nmiddle = inner(a)\nc = middle + 1\nend\n";
    const use = "state h[unit]\none = outer(h)\nh' = outer(one)";
    for (const order of [inner + outer, outer + inner]) {
      const parts = partsOf(order + use);
      expect(signalsAt(parts, "b_{t}")).toEqual(["one.middle.b", "h.middle.b", "one.middle", "h.middle"]);
    }
  });

  it("tell the axes of what they give by what they do, where they do not say", () => {
    const cell = "cell unit_length(a) -> b\nb = a / norm[slot](a)\nend\n";
    const use = "state w[slot], memory[slot, width]\nk = unit_length(w)\nv = k * memory\nu = k * w";
    expect(written(cell + use).slice(-2)).toEqual(["v_{t} = k_{t} · memory_{t−1}", "u_{t} = k_{t} ⊙ w_{t−1}"]);
  });

  it("that no line uses are written all the same", () => {
    expect(written("cell alone(a) -> b\nb = 2 * a\nend")).toEqual(["b_{t} = 2a"]);
  });
});

describe("used models", () => {
  it("stand below the line that uses them, with its arguments for x and its axes for theirs", () => {
    const parts = partsOf("state seen[width]\nuse gated(x, seen) as ctrl[slot]\nseen' = sum[slot](ctrl) + seen");
    const [block] = blocksOf(parts);
    expect(block).toMatchObject({ kind: "use", model: "gated", name: "Gated unit", isReversed: false });
    expect(linesOf(parts).map(say).slice(1, 4)).toEqual([
      "ctrl_{t} = gated(x_{t}, seen_{t−1})",
      "h_{t} ∈ ℝ^{slot}",
      "f_{t} = σ(W_{f,x}x_{t} + W_{f,seen}seen_{t−1} + W_{f,h}h_{t−1} + b_{f})",
    ]);
    expect(
      linesOf(parts)
        .map(say)
        .filter((line) => line.startsWith("y")),
    ).toEqual([]);
    expect(signalsAt(parts, "ctrl_{t}")).toEqual(["ctrl.h"]);
    expect(signalsAt(parts, "f_{t}")).toEqual(["ctrl.f"]);
  });

  it("may be the text itself, for a further layer, as deep as it may be compiled", () => {
    const text = (model: string): string =>
      `model m\noption layers = 1 | 2\nsize unit = 4\nif layers == 2\nuse ${model}(x) as low[unit]\nend\noutput linear(x)\n`;
    const count = (model: string, layers: number): number =>
      blocksOf(mathsOf(text(model), { settings: { layers }, library }).parts).length;
    expect([count("m", 1), count("m", 2), count("none", 2)]).toEqual([0, 1, 0]);
    const endless = mathsOf("model m\nuse m(x) as again\noutput linear(x)\n", { settings: {}, library });
    expect(blocksOf(endless.parts).length).toBe(4);
  });

  it("go from t + 1 to t where they are reversed", () => {
    const parts = partsOf("use gated(x) reversed as back[unit]\noutput linear(back)");
    expect(linesOf(parts).map(say)[3]).toMatch(/^h_\{t\} = f_\{t\} ⊙ h_\{t\+1\}/);
    expect(blocksOf(parts)[0]?.isReversed).toBe(true);
    expect(linesOf(parts)[1]?.starts.map(({ node }) => plainText(node))).toEqual(["h_{T+1} = 0"]);
  });
});

describe("loops", () => {
  const body = "\n  p = tanh(linear[unit](u))\n  u' = u + p\nend\noutput linear(u)";

  it("have their turn above what changes from turn to turn", () => {
    const parts = partsOf(`size hop = 3 in 1..4\nq = linear[unit](x)\nrepeat hop with u = q${body}`);
    expect(blocksOf(parts).map(({ kind, title }) => `${kind} ${plainText(title)}`)).toEqual(["repeat k = 0, 1, 2"]);
    expect(linesOf(parts).map(say).slice(1)).toEqual([
      "u_{t}^{(0)} = q_{t}",
      "p_{t}^{(k)} = tanh(W_{p,u}u_{t}^{(k)} + b_{p})",
      "u_{t}^{(k+1)} = u_{t}^{(k)} + p_{t}^{(k)}",
      "y_{t} = W_{y,u}u_{t}^{(3)} + b_{y}",
    ]);
    expect(signalsAt(parts, "p_{t}^{(k)}")).toEqual(["p"]);
  });

  it("of a stack have weights of their own", () => {
    const parts = partsOf(`size layer = 2 in 1..4\nq = linear[unit](x)\nstack layer with u = q${body}`, { layer: 2 });
    expect(linesOf(parts).map(say)[2]).toBe("p_{t}^{(ℓ)} = tanh(W_{p,u}^{(ℓ)}u_{t}^{(ℓ)} + b_{p}^{(ℓ)})");
    const weights = linesOf(parts)
      .flatMap(mathsOfLine)
      .flatMap(nodesOf)
      .flatMap((node) => node.weights ?? []);
    expect(weights).toEqual(expect.arrayContaining(["layer1.p.u", "layer2.p.u", "layer2.p.bias"]));
  });

  it("are counted by a letter only where no value has that name", () => {
    const title = (text: string): string =>
      blocksOf(partsOf(text))
        .map((block) => plainText(block.title))
        .join();
    expect(title("size hop = 1\nk = linear[unit](x)\nrepeat hop with u = k\nu' = 2 * u\nend")).toBe("hop = 0");
    expect(title("size hop = 1\nrepeat hop with u = x\nk = 2 * u\nu' = k\nend")).toBe("hop = 0");
    expect(title("size round = 1\nrepeat round with u = x\nu' = 2 * u\nend")).toBe("round = 0");
  });

  it("name only their ends where they are long", () => {
    const [block] = blocksOf(partsOf(`size hop = 9\nrepeat hop with u = x${body}`));
    expect(block && plainText(block.title)).toBe("k = 0, …, 8");
  });
});

describe("a page", () => {
  it("is grouped as the text is, with its comments as headings and behind its lines", () => {
    const parts = partsOf("\n# what comes in\na = 1 * step # counted\nb = 2 * a\n\nc = 3 * b");
    expect(parts.map((part) => (part.kind === "group" ? [part.heading, part.lines.length] : []))).toEqual([
      ["what comes in", 2],
      ["", 1],
    ]);
    expect(linesOf(parts)[0]?.comment).toBe("counted");
  });

  it("says what is added to the loss", () => {
    const [, line] = linesOf(partsOf("state m[unit]\nloss kl = 0.5 * sum[unit](square(m))"));
    expect(line?.kind).toBe("loss");
    expect(line && say(line)).toBe("kl_{t} = 0.5∑_{unit}m_{t−1}^{2}");
  });

  it("breaks long lines before an operator, the outermost first", () => {
    const long = Array.from({ length: 6 }, (_, i) => `linear_name_${i}`);
    const text = `${long.map((name) => `${name} = 1 * step`).join("\n")}\nv = (${long.slice(0, 3).join(" + ")}) * (${long.slice(3).join(" + ")})`;
    const pieces = linesOf(partsOf(text)).at(-1)?.right.map(plainText);
    expect(pieces?.length).toBeGreaterThan(3);
    expect(pieces?.slice(1).every((piece) => /^ [+·] /.test(piece))).toBe(true);
  });
});

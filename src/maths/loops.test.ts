import { expect, test } from "vitest";
import { mathsOf } from "./maths.ts";
import { nodesOf, plainText } from "./node.ts";
import { linesOf, mathsOfLine } from "./parts.ts";

const text = (outer: string, inner: string): string => `model m
size unit = 4
size layer = 2
size hop = 3
q = linear[unit](x)
${outer} layer with u = q
  ${inner} hop with v = u
    p = tanh(linear[unit](v)) / (1 + hop)
    v' = v + p
  end
  u' = u + v
end
output linear(u)`;

function written(outer: string, inner: string): readonly string[] {
  const { parts } = mathsOf(text(outer, inner), { settings: {}, library: () => undefined });
  return linesOf(parts).map(({ left, relation, right }) => `${plainText(left)} ${relation} ${right.map(plainText).join("")}`); // prettier-ignore
}

test("a loop in a loop has the turns of both above what changes in it", () => {
  expect(written("repeat", "repeat").slice(1)).toEqual([
    "u_{t}^{(0)} = q_{t}",
    "v_{t}^{(ℓ,0)} = u_{t}^{(ℓ)}",
    "p_{t}^{(ℓ,k)} = {tanh(W_{p,v}v_{t}^{(ℓ,k)} + b_{p})}/{1 + k}",
    "v_{t}^{(ℓ,k+1)} = v_{t}^{(ℓ,k)} + p_{t}^{(ℓ,k)}",
    "u_{t}^{(ℓ+1)} = u_{t}^{(ℓ)} + v_{t}^{(ℓ,3)}",
    "y_{t} = W_{y,u}u_{t}^{(2)} + b_{y}",
  ]);
});

test("weights have the turns of the stacks alone, and the names of all of them", () => {
  const above = (outer: string, inner: string): string => /W_\{p,v\}(\^\{\(.*?\)\})?/.exec(written(outer, inner)[3] ?? "")?.[1] ?? ""; // prettier-ignore
  expect(above("stack", "stack")).toBe("^{(ℓ,k)}");
  expect(above("stack", "repeat")).toBe("^{(ℓ)}");
  expect(above("repeat", "stack")).toBe("^{(k)}");
  expect(above("repeat", "repeat")).toBe("");
  const { parts } = mathsOf(text("stack", "stack"), { settings: {}, library: () => undefined });
  const weights = linesOf(parts).flatMap(mathsOfLine).flatMap(nodesOf).flatMap((node) => node.weights ?? []); // prettier-ignore
  expect(weights).toEqual(expect.arrayContaining(["layer1.hop1.p.v", "layer2.hop3.p.bias"]));
});

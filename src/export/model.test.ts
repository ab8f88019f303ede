import { describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { library } from "../models/all.ts";
import { writeModel } from "./model.ts";
import { everyModel } from "./testing/cases.ts";

function printed(text: string): string {
  return writeModel(compileCell(text, { settings: {}, input: 4, output: 3, library })).text;
}

/** The statements of `step`, without comments. */
function equations(text: string): string[] {
  const [, body = ""] = /def step\(.*?"""\n(.*?)\n {8}if signals/s.exec(printed(text)) ?? [];
  return body.split("\n").map((line) => line.replace(/^ {8}/, "").replace(/\s*# \[.*$/, "")).filter((line) => line !== ""); // prettier-ignore
}

describe("model.py", () => {
  it("has a gated recurrent unit's equations line by line", () => {
    const text = `model gru
size unit = 5
state h[unit]
gate z = sigmoid(linear[unit](x, h))
gate r = sigmoid(linear[unit](x, h))
recall = linear[unit](h)
signed n = tanh(linear[unit](x) + r * recall)
h' = (1 - z) * n + z * h
output linear(h')`;
    expect(equations(text)).toEqual([
      "(h,) = state",
      "z = torch.sigmoid(self.z(x, h))",
      "r = torch.sigmoid(self.r(x, h))",
      "recall = self.recall(h)",
      "n = torch.tanh(self.n(x) + r * recall)",
      "h_next = (1 - z) * n + z * h",
    ]);
    expect(printed(text)).toContain("return self.output(h_next), (h_next,)");
  });

  it("writes a sum of products as an equation of indices, and broadcasts by name", () => {
    const text = `model memory
size head = 2
size slot = 3
size width = 4
state memory[slot, width]
key = linear[head, width](x)
w = softmax[slot](cosine[width](memory, key))
gate erase = sigmoid(linear[head, width](x))
memory' = memory * product[head](1 - w * erase) + sum[head](w * key)
seen = 0.5 * sum[slot](w * memory')
output linear(seen)`;
    expect(equations(text)).toEqual([
      "(memory,) = state",
      "key = self.key(x)",
      'w = F.softmax(cosine("bsw,bhw->bsh", memory, key), dim=1)',
      "erase = torch.sigmoid(self.erase(x))",
      "memory_next = (",
      "    memory * (1 - w[..., None] * erase[:, None]).prod(dim=2)",
      '    + torch.einsum("bsh,bhw->bsw", w, key)',
      ")",
      'seen = 0.5 * torch.einsum("bsh,bsw->bhw", w, memory_next)',
    ]);
  });

  it("names the axes of every tensor", () => {
    expect(printed("model m\nsize unit = 5\na = tanh(linear[unit](x))\noutput linear(a)")).toContain(
      "a = torch.tanh(self.a(x))  # [unit]",
    );
  });

  it("keeps to 100 characters in the equations of every model", () => {
    const long = everyModel().flatMap(({ name, program }) => {
      const [, body = ""] = /def step\(.*?"""\n(.*?)\n {8}if signals/s.exec(writeModel(program).text) ?? [];
      return body.split("\n").filter((line) => line.length > 100).map((line) => `${name}: ${line}`); // prettier-ignore
    });
    expect(long).toEqual([]);
  });

  it("lets no title and no paper out of its docstring", () => {
    const text = `model m "ends\\"\\"\\" here"
paper x""" + __import__("os").system("true") \\
size unit = 2
a = linear[unit](x)
output linear(a)`;
    const code = printed(text.replaceAll('\\"', "'"));
    expect(code.split('"""').length % 2).toBe(1);
    expect(code.split('"""')[1]).toContain("__import__");
    expect(code.split("__import__").length).toBe(2);
  });
});

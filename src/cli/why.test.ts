import { describe, expect, it } from "vitest";
import { lastOf, say } from "./testing/say.ts";

const copy = "#v1&model=lstm&unit=4&task=copy&task.bits=1&task.to=2&batch=4&seed=3&engine=wasm";

describe("mnemoscope why", () => {
  it("says in words and as a table what an analysis finds, of the update that is asked for", async () => {
    const { code, out } = await say("why", copy, "--analysis", "length", "--updates", "5", "--set", "times=2");
    expect(code).toBe(0);
    expect(out[0]).toBe("Length, of update 5");
    expect(out[1]).toMatch(/^- On lengths that it is trained on \(1 to 2\), [\d.]+ % of its answers are right/);
    expect(out).toContain("update \\ length\t1\t2\t3\t4");
    expect(out.at(-1)).toMatch(/^5(\t[\d.]+){4}$/);
  });

  it("goes to where the link stands, and gives everything as JSON", async () => {
    const said = lastOf(await say("why", `${copy}&update=3`, "--analysis", "length", "--json"));
    expect(said).toMatchObject({ update: 3, sentences: [{ key: "seen" }, { key: "unseen" }] });
  });

  it.each([
    [["--analysis", "nothing"], /there is no analysis nothing; there are: length, /],
    [[], /there is no analysis \(--analysis ID\)/],
    [["--analysis", "length", "--set", "times=900"], /setting times: expected a number from 1 to 50, got 900/],
    [["--analysis", "automaton"], /this task's episodes are not words/],
  ])("refuses %s", async (args, message) => {
    const { code, err } = await say("why", copy, ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

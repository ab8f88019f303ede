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

  it("asks several networks, and lays them beside each other in one table", async () => {
    const gru = copy.replace("lstm", "gru");
    const asked = ["why", copy, gru, "--analysis", "length", "--updates", "2", "--set", "times=2"];
    const { code, out } = await say(...asked);
    expect(code).toBe(0);
    expect(out[0]).toBe("Length");
    expect(out).toContain("lstm · copy, of update 2");
    expect(out).toContain("gru · copy, of update 2");
    expect(out.at(-3)).toBe("run \\ length\t1\t2\t3\t4");
    expect(out.at(-2)).toMatch(/^lstm · copy(\t[\d.]+){4}$/);
    expect(out.at(-1)).toMatch(/^gru · copy(\t[\d.]+){4}$/);
    const alone = await say("why", gru, "--analysis", "length", "--updates", "2", "--set", "times=2");
    expect(out.at(-1)?.split("\t").slice(1)).toEqual(alone.out.at(-1)?.split("\t").slice(1));
    const { runs, together } = lastOf(await say(...asked, "--json"));
    expect(runs).toMatchObject([{ update: 2 }, { update: 2 }]);
    expect(together).toMatchObject({ axes: ["run", "length"], sizes: [2, 4] });
    const twice = await say("why", copy, copy, "--analysis", "length", "--updates", "0", "--set", "times=2");
    expect(twice.out.slice(-2).map((line) => line.split("\t")[0])).toEqual(["1: lstm · copy", "2: lstm · copy"]);
  });

  it("asks every run that stands beside others in a link", async () => {
    const race = (await say("link", copy, copy.replace("lstm", "gru"))).out.at(-1) ?? "";
    const { out } = await say("why", race, "--analysis", "length", "--updates", "0", "--set", "times=2");
    expect(out.slice(-2).map((line) => line.split("\t")[0])).toEqual(["lstm · copy", "gru · copy"]);
  });

  it("says of which analyses several networks have one answer", async () => {
    const { code, err } = await say("why", copy, copy, "--analysis", "stored");
    expect(code).toBe(2);
    expect(err).toMatch(/the analysis stored says what one network does, so give one link; .* length, capacity/);
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

import { afterEach, describe, expect, it } from "vitest";
import { presetById } from "../train/presets.ts";
import { firstProbe } from "../train/probe.ts";
import type { Experiment } from "../train/experiment.ts";
import { ProbeClient } from "./probe-client.ts";
import { fakeProber } from "./testing/prober.ts";

const small: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};
const wish = {
  analysis: "length",
  settings: { times: 40 },
  experiment: small,
  update: 0,
  weights: null,
  probe: firstProbe,
  film: [],
  history: null,
};

const clients: ProbeClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

function setUp(): ProbeClient {
  const client = new ProbeClient({ start: () => fakeProber(), silence: 4000 });
  clients.push(client);
  return client;
}

const none = (): undefined => undefined;

describe("the probe worker's analyses", () => {
  it("tell what there is so far, while pictures are answered between", async () => {
    const client = setUp();
    const shares: number[] = [];
    const analysing = client.analyse(wish, (share) => shares.push(share));
    const picture = await client.picture({ experiment: small, update: 0, weights: null, probe: firstProbe });
    expect(picture.update).toBe(0);
    const found = await analysing;
    expect(found.grids[0]?.data.some((value) => Number.isNaN(value))).toBe(false);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it("end by their signal, and for a newer one of the same", async () => {
    const client = setUp();
    const abort = new AbortController();
    const first = client.analyse(wish, none, abort.signal);
    abort.abort();
    await expect(first).rejects.toMatchObject({ key: "page.cancelled" });
    const older = client.analyse(wish, none);
    const newer = client.analyse({ ...wish, settings: { times: 1 } }, none);
    await expect(older).rejects.toMatchObject({ key: "page.cancelled" });
    expect((await newer).grids[0]?.sizes[1]).toBe(2);
  });

  it("are refused where there is none of the name, or it says nothing of the network", async () => {
    const client = setUp();
    await expect(client.analyse({ ...wish, analysis: "nothing" }, none)).rejects.toMatchObject({
      key: "analysis.unknown",
    });
    const stories = { ...small, task: { id: "service", settings: {} } };
    await expect(client.analyse({ ...wish, experiment: stories }, none)).rejects.toMatchObject({
      key: "analysis.length.none",
    });
    const offers = await client.offers({ experiment: stories, update: 0 });
    expect(offers.find(({ id }) => id === "length")?.problem?.key).toBe("analysis.length.none");
  });
});

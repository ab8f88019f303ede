import { expect, test, vi } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { engineNamed, fakeWorker } from "../worker/fake.ts";
import { fakeProber, small } from "./fake.ts";
import { Playground } from "./playground.ts";

/** An engine that trains and can show nothing. */
const blind: Engine = {
  name: "wasm",
  open: async (program, options) => {
    const session = await engineNamed("wasm").open(program, options);
    return { ...session, trace: () => Promise.reject(new Error("no room for a picture")) };
  },
};

test("a run whose first picture cannot be made is open, and that there is none is told", async () => {
  const worker = fakeWorker(async (name) =>
    name === "wasm" ? { engine: blind, isSoftware: false } : { reason: "absent" },
  );
  const playground = new Playground({ experiment: small, start: () => worker, prober: fakeProber });
  await playground.open(small);
  expect(playground.run.getState().parameterCount).toBeGreaterThan(0);
  const told = () => playground.notices.getState().notices.map(({ problem }) => problem);
  await vi.waitFor(() =>
    expect(told()).toMatchObject([
      { key: "page.engine", parameters: { engine: "wasm", why: "no room for a picture" } },
    ]),
  );
  worker.hush();
});

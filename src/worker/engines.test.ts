import { afterEach, describe, expect, it, vi } from "vitest";
import { presetById } from "../train/presets.ts";
import { chooseEngine, type Candidate } from "./engine-choice.ts";
import { browserEngines } from "./engines.ts";

afterEach(() => vi.unstubAllGlobals());

/** A GPU that is there, and what can happen to it. */
function fakeGpu() {
  let lose: (info: { message: string }) => void = () => undefined;
  const target = new EventTarget();
  const device = {
    lost: new Promise<{ message: string }>((resolve) => (lose = resolve)),
    addEventListener: target.addEventListener.bind(target),
    destroy: () => lose({ message: "destroyed" }),
  };
  const gpu = {
    requestAdapter: async () => ({ limits: {}, info: {}, requestDevice: async () => device }),
  };
  vi.stubGlobal("navigator", { gpu, hardwareConcurrency: 2 });
  const breaks = (): void => {
    target.dispatchEvent(Object.assign(new Event("uncapturederror"), { error: { message: "buffer destroyed" } }));
  };
  return { breaks };
}

function lostOf(candidate: Candidate): Promise<unknown> {
  if ("reason" in candidate) throw new Error(candidate.reason);
  return candidate.lost ?? new Promise(() => undefined);
}

describe("the engines of a browser", () => {
  it("take a GPU for lost once it made a mistake that no promise reports", async () => {
    const { breaks } = fakeGpu();
    const candidate = await browserEngines().load("webgpu");
    let isLost = false;
    void lostOf(candidate).then(() => (isLost = true));
    await Promise.resolve();
    expect(isLost).toBe(false);
    breaks();
    await expect.poll(() => isLost).toBe(true);
  });

  it("are without wasm where its vectors are not understood, and the reference engine takes over", async () => {
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    vi.stubGlobal("WebAssembly", { ...WebAssembly, validate: () => false });
    const engines = browserEngines();
    expect(await engines.load("wasm")).toEqual({ reason: "absent" });
    for (const wanted of ["auto", "wasm"] as const) {
      const { choice, engine } = await chooseEngine(engines, presetById("lstm-copy"), wanted, () => 0);
      expect(engine.name).toBe("reference");
      expect(choice.notes).toContainEqual({ engine: "wasm", reason: "absent" });
    }
  });

  it("are without wasm where a policy lets none be compiled, and say so", async () => {
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    const { validate, CompileError } = WebAssembly;
    function refuse(): never {
      throw new CompileError("violates the following Content Security policy directive");
    }
    vi.stubGlobal("WebAssembly", { validate, Module: refuse });
    const { choice, engine } = await chooseEngine(browserEngines(), presetById("lstm-copy"), "auto", () => 0);
    expect(engine.name).toBe("reference");
    expect(choice.notes).toContainEqual({ engine: "wasm", reason: "forbidden" });
  });

  it("have wasm where its vectors are understood", async () => {
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    expect(await browserEngines().load("wasm")).toMatchObject({ engine: { name: "wasm" } });
  });
});

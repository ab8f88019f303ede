/** A worker of the page: one script for all kinds, so that it is fetched once. Its name says which it is. */
import { makeBreath } from "./breath.ts";
import type { ToChecker } from "./check-protocol.ts";
import { answerCheck } from "./checker.ts";
import { browserEngines } from "./engines.ts";
import { Host } from "./host.ts";
import type { ToProber } from "./probe-protocol.ts";
import { Prober } from "./prober.ts";
import type { ToWorker } from "./protocol.ts";
import { trustOwnScripts } from "./own-scripts.ts";
import { checkingName, lookingName } from "./roles.ts";

// Where a server sends the policy with every file, helper threads come under it, too.
trustOwnScripts();
const breathe = makeBreath();
const now = (): number => performance.now();
const post = (message: unknown, transfer: readonly Transferable[] = []): void =>
  self.postMessage(message, { transfer: [...transfer] });

/** Trains a run. */
function train(): void {
  const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const host = new Host({ post, engines: browserEngines(), breathe, rest, now });
  self.addEventListener("message", (event: MessageEvent<ToWorker>) => host.receive(event.data));
}

/** Looks at any run at any update, on one thread. */
function look(): void {
  const engine = async () => (await import("../engine/wasm/engine.ts")).wasmEngine;
  const prober = new Prober({ post, engine, breathe, now });
  self.addEventListener("message", (event: MessageEvent<ToProber>) => prober.receive(event.data));
}

/** Says what a text would be as a run. */
function check(): void {
  self.addEventListener("message", (event: MessageEvent<ToChecker>) => void answerCheck(event.data, post));
}

if (self.name === lookingName) look();
else if (self.name === checkingName) check();
else train();

/** For tests only: an engine whose n-th call fails, whatever the call is. */
import type { Engine, Session } from "../engine.ts";

export interface Fault {
  readonly engine: Engine;
  /** Calls so far. */
  readonly calls: () => number;
}

/** `at`: the number of the call that fails, from 1; all others do what `engine` does. */
export function faultAt(engine: Engine, at: number): Fault {
  let calls = 0;
  const count = (): void => {
    calls += 1;
    if (calls === at) throw new Error(`call ${at} fails`);
  };
  const open: Engine["open"] = async (program, options) => {
    count();
    const session = await engine.open(program, options);
    const counted = <Name extends "update" | "evaluate" | "gradient" | "trace" | "snapshot">(
      name: Name,
    ): Session[Name] => {
      const own = session[name] as (...args: unknown[]) => Promise<unknown>;
      return (async (...args: unknown[]) => {
        count();
        return own(...args);
      }) as Session[Name];
    };
    return {
      ...session,
      update: counted("update"),
      evaluate: counted("evaluate"),
      gradient: counted("gradient"),
      trace: counted("trace"),
      snapshot: counted("snapshot"),
    };
  };
  return { engine: { name: engine.name, open }, calls: () => calls };
}

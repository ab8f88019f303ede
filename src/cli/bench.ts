/** `mnemoscope bench`: the project's own benchmark script, with the same arguments. */
import { spawn } from "node:child_process";

/** `root`: the project's folder. Returns the script's exit code. */
export function benchCommand(args: readonly string[], root: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/bench.js", ...args], { cwd: root, stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

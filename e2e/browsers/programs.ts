/** Programs of the system: where they are, and how they are started and ended. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** The path of the first of `names` that is on the PATH and says its version; a place holder for a package says none. */
export function installed(names: readonly string[], option: string, says: RegExp): string | undefined {
  const paths = names.flatMap((name) => onPath(name) ?? []);
  return paths.find((path) => says.test(spawnSync(path, [option], { encoding: "utf8", timeout: 60_000 }).stdout ?? ""));
}

export function onPath(name: string): string | undefined {
  const { status, stdout } = spawnSync("which", [name], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The file `name` in one of the folders of libraries: Debian has one for each kind of machine. */
export function inLibraries(name: string): string | undefined {
  const folders = ["/usr/lib", ...readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}`), "/usr/libexec"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A home of its own, so that nothing of the person's is read or written. */
export function newHome(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "mnemoscope-browser-"));
  const remove = (): void => {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // A part of the browser that is still ending writes there: it is the system's folder of temporary files.
    }
  };
  return { path, remove };
}

/** Starts a program that ends with us at the latest. */
export function begin(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const started = spawn(program, args, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  // What could not be started is found out by those who wait for its answer.
  started.on("error", () => undefined);
  process.once("exit", () => started.kill("SIGKILL"));
  return started;
}

/** Ends a program, gently first. */
export async function end(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null || started.pid === undefined) return;
  const ended = new Promise((resolve) => started.once("exit", resolve));
  started.kill("SIGTERM");
  const timer = setTimeout(() => started.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(timer);
}

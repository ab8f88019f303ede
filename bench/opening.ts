/** How long it takes from a request to the first picture of a run, now and at an earlier commit. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Job, Pair } from "./row.ts";

/** The last commit at which a text was compiled and planned for whoever asked, and engines were measured first. */
const earlier = "463bfe3";
/** Each is a fresh process of some seconds. */
const rounds = 5;

/** `root`: the project's folder; `folder`: where programs may be built. */
export function openingJobs(root: string, folder: string): readonly Job[] {
  return [
    {
      work: "opening a run of another model, to its first picture, four models, wasm, Node (ms)",
      against: `the same at ${earlier}`,
      atLeast: 1.5,
      measure: () => againstEarlier(root, folder),
    },
  ];
}

async function againstEarlier(root: string, folder: string): Promise<Pair> {
  const tree = `${folder}/tree`;
  mkdirSync(tree, { recursive: true });
  try {
    const archive = execFileSync("git", ["archive", earlier, "src"], { cwd: root, maxBuffer: 2 ** 30, stdio: "pipe" });
    execFileSync("tar", ["x", "-C", tree], { input: archive });
  } catch {
    return { ours: null, theirs: null, note: `commit ${earlier} is not here` };
  }
  const programs = [build(root, root, `${folder}/now`), build(root, tree, `${folder}/earlier`)];
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++)
    for (const [i, program] of programs.entries())
      best[i] = Math.min(best[i] ?? Infinity, Number(execFileSync(process.execPath, [program], { encoding: "utf8" })));
  return { ours: best[0] ?? null, theirs: best[1] ?? null };
}

/** `opening/program.ts` with the sources in `tree`; where it lies. */
function build(root: string, tree: string, into: string): string {
  const vite = `${root}/node_modules/vite/bin/vite.js`;
  const options = [
    "--config",
    "bench/opening/vite.config.ts",
    "--outDir",
    into,
    "--emptyOutDir",
    "--logLevel",
    "error",
  ];
  execFileSync(process.execPath, [vite, "build", ...options], { cwd: root, env: { ...process.env, TREE: tree } });
  return `${into}/program.js`;
}

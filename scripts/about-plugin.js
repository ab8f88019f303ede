/**
 * The page needs what a task says of itself, and not the task: in the page's bundle `src/tasks/about.ts` takes its data from
 * the tasks while it is built, in place of importing them. The worker, the command line and the tests import them.
 */
import { runnerImport } from "vite";

const about = /\/src\/tasks\/about\.ts$/;
const imported = 'import { tasks } from "./all.ts";';

export function aboutPlugin() {
  return {
    name: "tasks-as-data",
    apply: "build",
    enforce: "pre",
    async transform(code, id) {
      if (!about.test(id)) return null;
      if (!code.includes(imported)) this.error(`${id}: expected the line ${imported}`);
      const { module } = await runnerImport("./src/tasks/all.ts");
      // Functions are no data: JSON leaves `open` out.
      return { code: code.replace(imported, `const tasks = ${JSON.stringify(module.tasks)};`), map: null };
    },
  };
}

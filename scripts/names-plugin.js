/**
 * The poster of the embedded page needs what models and tasks are called, and none of their other words: in the bundle
 * `src/app/embed/names.ts` takes the names while it is built.
 */
import { runnerImport } from "vite";

const names = /\/src\/app\/embed\/names\.ts$/;
const imported = 'import { everyName } from "./every-name.ts";';

export function namesPlugin() {
  return {
    name: "names-as-data",
    apply: "build",
    enforce: "pre",
    async transform(code, id) {
      if (!names.test(id)) return null;
      if (!code.includes(imported)) this.error(`${id}: expected the line ${imported}`);
      const { module } = await runnerImport("./src/app/embed/every-name.ts");
      return { code: code.replace(imported, `const everyName = ${JSON.stringify(module.everyName)};`), map: null };
    },
  };
}

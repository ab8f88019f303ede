/** `npm run glossary`: writes docs/glossary.md and its Chinese page from the words that the page uses. */
import { writeFileSync } from "node:fs";
import { runnerImport } from "vite";

const { module } = await runnerImport("./src/i18n/glossary.ts");
writeFileSync("docs/glossary.md", module.glossaryPage("en"));
writeFileSync("docs/glossary.zh.md", module.glossaryPage("zh"));

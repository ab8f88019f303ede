/** Takes the README's pictures from the real page: `npm run screenshots`. Builds into a folder of its own. */
import { mkdirSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { ensureBrowser, findBrowser } from "./browser.js";

const outDir = "node_modules/.cache/mnemoscope-screenshots";
const folder = "docs/screenshots";
const laptop = { width: 1366, height: 768 };
const recall =
  "#v1&model=lstm&unit=64&peephole=off&task=recall&task.symbols=4&task.length=5&task.delay=10&batch=32&optimiser=adam&learningRate=0.005&clipNorm=1&clipValue=0&weightDecay=0&seed=1&engine=wasm";

const dnc =
  "#v1&model=dnc&unit=64&slot=24&width=12&head=1&controller=feedforward&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=wasm";

const copying =
  "task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&seed=1&engine=wasm";

const story =
  "#v1&model=memn2n&width=32&hop=3&task=story&task.kind=one-fact&batch=32&optimiser=adam&learningRate=0.01&clipNorm=1.25&seed=1&engine=wasm";
const glyphs =
  "#v1&model=prototype&task=glyphs&batch=32&optimiser=adam&learningRate=0.003&clipNorm=10&seed=1&engine=wasm";

/** One picture each: what is opened, what is done there, and how large the window is. */
const pictures = [
  { name: "first-picture", act: () => moveTo(12) },
  { name: "lstm-recall-dark", hash: recall, scheme: "dark", act: () => train(1500).then(() => moveTo(16)) },
  { name: "equations", hash: recall, act: openEquations },
  { name: "projector-chinese", query: "?lang=zh", size: { width: 1920, height: 1080 }, act: () => press("p") },
  { name: "race", act: race },
  { name: "fork-dark", scheme: "dark", act: fork },
  { name: "dnc", hash: dnc, act: () => train(300).then(() => moveTo(12)) },
  {
    name: "story",
    hash: story,
    act: () =>
      train(400)
        .then(() => press("End"))
        .then(() => press("o")),
  },
  { name: "glyphs-dark", hash: glyphs, scheme: "dark", act: () => train(300).then(openReport) },
  { name: "phone", size: { width: 390, height: 844 }, act: () => moveTo(12) },
];

let page;

async function moveTo(time) {
  await press("Home");
  for (let i = 0; i < time; i++) await press("ArrowRight");
}

async function press(key) {
  await page.keyboard.press(key);
}

async function train(updates) {
  await page.evaluate((count) => window.mnemoscope.train(count), updates);
}

/** An LSTM and a Neural Turing machine on one task, side by side. */
async function race() {
  const links = ["model=ntm&unit=64&slot=20&width=12", "model=lstm&unit=64"].map((model) => `#v1&${model}&${copying}`);
  await page.evaluate((both) => window.mnemoscope.race(both), links);
  await train(700);
  await moveTo(12);
  await page.getByRole("button", { name: "Runs", exact: true }).click();
}

/** A run whose rate was halved in its past, with its other future laid over it. */
async function fork() {
  await page.evaluate((link) => window.mnemoscope.load(link), recall);
  await train(900);
  await page.evaluate(() => window.mnemoscope.at(300, { exact: true }));
  await page.evaluate(() => window.mnemoscope.fork(300));
  await train(500);
  await page.evaluate(() => window.mnemoscope.at(420, { exact: true }));
}

async function openEquations() {
  await page.getByRole("button", { name: "Equations" }).click();
}

async function openReport() {
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
}

mkdirSync(folder, { recursive: true });
ensureBrowser();
await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
const server = await preview({ build: { outDir }, preview: { port: 0, strictPort: false } });
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-quic", "--no-first-run"],
});
try {
  for (const { name, query = "?lang=en", hash = "", size = laptop, scheme = "light", act } of pictures) {
    page = await browser.newPage({ viewport: size, colorScheme: scheme, deviceScaleFactor: 1 });
    await page.goto(`${address}${query}${hash}`);
    await page.waitForFunction(() => Boolean(window.mnemoscope?.status.engine && window.mnemoscope.trace()));
    await act();
    await page.evaluate(() => window.scrollTo(0, 0));
    // The playhead glides, and a picture of a glide is of no use.
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`${folder}/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(0);

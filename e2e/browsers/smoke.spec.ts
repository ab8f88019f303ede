/** What everybody does with the page, in Firefox and in WebKit as in Chromium. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, test } from "./test.ts";
import type { Hand, Sought } from "./hand.ts";

const english = "?lang=en";
const preset = ["--preset", "ntm-copy", "--seed", "1"];
/** The preset that the page opens with, from its beginning. */
const untrained =
  "?lang=en#v1&model=ntm&unit=64&slot=20&width=12&head=1&controller=lstm&order=read-first&task=copy&task.bits=6&task.from=1&task.to=8&batch=16&optimiser=adam&learningRate=0.01&clipNorm=10&clipValue=0&weightDecay=0&seed=1&engine=wasm";
const translation = "?lang=en#v1&model=lstm&unit=16&task=translation&batch=4&seed=2&engine=wasm";
const shippedUpdate = 3000;

/** The network that came with the page is there. */
async function openTrained(hand: Hand, address: string): Promise<void> {
  await hand.open(address);
  await hand.until(() => window.mnemoscope?.runs[0]?.origin.kind, "shipped");
  await hand.until(() => window.mnemoscope?.status.update, shippedUpdate);
}

const update = (): number => window.mnemoscope?.status.update ?? 0;
const input: Sought = { css: "figure[aria-label^='Input'] canvas" };

test("opens with the network that came with it, and draws it", async ({ hand, baseURL }) => {
  await openTrained(hand, `${baseURL}${english}`);
  await hand.sees({ css: "h1, .brand", begins: "Mnemoscope" });
  await hand.until(() => window.mnemoscope?.status.engine, "wasm");
  await hand.sees(input);
  // Cells of both colours, not an empty canvas.
  await hand.until((css) => {
    const canvas = document.querySelector<HTMLCanvasElement>(css);
    const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(Array.from({ length: data.length / 4 }, (_, i) => data[4 * i])).size > 1;
  }, true, input.css); // prettier-ignore
});

test("trains, by its button and on, to the same bits as Node", async ({ hand, baseURL }) => {
  await hand.open(`${baseURL}${untrained}`);
  await hand.press("Train");
  await hand.until(() => (window.mnemoscope?.status.update ?? 0) > 2, true);
  await hand.press("Pause");
  await hand.sees({ css: "button", name: "Train" });
  await hand.until(() => window.mnemoscope?.status.fingerprint !== null, true);
  const rest = 500 - (await hand.tab.evaluate(update));
  const args = ["bin/mnemoscope.js", "train", ...preset, "--updates", "500", "--engine", "wasm", "--json"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const node = JSON.parse(stdout.trim().split("\n").at(-1) ?? "null") as { readonly fingerprint: string };
  expect(await hand.train(rest)).toEqual({ engine: "wasm", fingerprint: node.fingerprint });
});

test("scrubs over the steps by keys, and over the training by the mouse", async ({ hand, baseURL }) => {
  await openTrained(hand, `${baseURL}${english}`);
  const step = () => document.querySelector("input[aria-label='Step']")?.getAttribute("aria-valuetext")?.slice(0, 7);
  await hand.tab.press("Home");
  await hand.until(step, "Step 0 ");
  await hand.tab.press("ArrowRight");
  await hand.tab.press("ArrowRight");
  await hand.until(step, "Step 2 ");
  const isPast = () => document.querySelector(".updateCount")?.getAttribute("data-past");
  await hand.pressAt({ css: "[aria-label^='Training time']" }, 0.3, 0.4);
  await hand.until(isPast, "true");
  await hand.press("Live");
  await hand.until(isPast, null);
});

test("flips a bit of the input, and the network answers anew", async ({ hand, baseURL }) => {
  await openTrained(hand, `${baseURL}${english}`);
  const bits = () =>
    ["input", "target", "output"].map((name) => {
      const signal = window.mnemoscope?.trace()?.signals.find((other) => other.name === name);
      return Math.round(signal?.data[(name === "input" ? 3 : 12) * (signal.sizes[1] ?? 1) + 2] ?? -1);
    });
  const [before = -1] = await hand.tab.evaluate(bits);
  await hand.until(bits, [before, before, before]);
  await hand.pressAt(input, 3.5 / 17, 2.5 / 7);
  await hand.press({ begins: "✎ Flip this bit" });
  await hand.until(bits, [1 - before, 1 - before, 1 - before]);
});

test("copies a link with which somebody else gets the same run, and sees that it is", async ({
  hand,
  handOver,
  baseURL,
}) => {
  await hand.open(`${baseURL}${untrained}`);
  const sent = await hand.train(60);
  await hand.press("Share ▾");
  await hand.press("Copy link");
  const link = await linkFrom(hand);
  const other = await handOver();
  await other.open(link);
  await other.reads("The sender trained this run for 60 updates.");
  await other.press({ begins: "Train to update 60" });
  await other.reads("Verified: identical to the sender’s run at update 60.");
  await other.until(() => window.mnemoscope?.status.fingerprint, sent.fingerprint);
});

/** The link that was copied; where the browser does not let the page copy, the page shows it. */
async function linkFrom(hand: Hand): Promise<string> {
  const shown = () => document.querySelector<HTMLInputElement>(".menuLink input")?.value ?? "";
  const isCopied = () => document.body.innerText.includes("Link copied.");
  await expect.poll(async () => (await hand.tab.evaluate(isCopied)) || (await hand.tab.evaluate(shown))).toBeTruthy();
  return (await hand.tab.evaluate(shown)) || pasted(hand);
}

/** What was copied; it is pasted where the browser lets no page read it. */
async function pasted({ tab }: Hand): Promise<string> {
  const text = await tab.evaluate(() => navigator.clipboard.readText().catch(() => ""));
  if (text !== "") return text;
  await tab.evaluate(() => {
    const paper = document.createElement("textarea");
    paper.id = "paper";
    document.body.append(paper);
    paper.focus();
  });
  await tab.press("Control+v");
  const written = () => document.querySelector<HTMLTextAreaElement>("#paper")?.value ?? "";
  await expect.poll(() => tab.evaluate(written)).not.toBe("");
  return tab.evaluate(written);
}

test("reads a file of one's own, and trains on it", async ({ hand, baseURL }, info) => {
  const path = info.outputPath("pairs.csv");
  const pairs = Array.from({ length: 40 }, (_, i) => `a${i}b,${i}c`);
  writeFileSync(path, ["source,target", ...pairs].join("\n"));
  await hand.open(`${baseURL}${translation}`);
  await hand.press("Data");
  await hand.sees({ css: "button", begins: "Choose a file" });
  await hand.tab.choose("input[type=file]", [path]);
  await hand.until(() => JSON.stringify(window.mnemoscope?.experiment.task.settings).includes("a39b"), true);
  await hand.reads("What was found");
  expect((await hand.train(3)).fingerprint).toMatch(/^[0-9a-z]{12}$/);
});

test("speaks Chinese", async ({ hand, baseURL }) => {
  const language = () => document.documentElement.lang;
  await openTrained(hand, `${baseURL}?lang=zh`);
  await hand.until(language, "zh-Hans");
  await hand.sees({ css: "button", name: "训练" });
  await hand.press("设置");
  await hand.reads("学习率");
});

test("opens every panel beside the score", async ({ hand, baseURL }) => {
  await openTrained(hand, `${baseURL}${english}`);
  for (const name of ["Runs", "Equations", "Settings", "Data", "Report"]) {
    await hand.press(name);
    await hand.until((word) => {
      const pressed = document.querySelector(".rail [aria-pressed=true]")?.textContent;
      const shown = document.querySelector<HTMLElement>(".drawer")?.innerText ?? "";
      return pressed?.trim() === word && shown.includes(word) && shown.length > 60;
    }, true, name); // prettier-ignore
  }
});

test("undoes a reset, and does it again", async ({ hand, baseURL }) => {
  await openTrained(hand, `${baseURL}${english}`);
  await hand.tab.press("r");
  await hand.until(update, 0);
  await hand.tab.press("Control+z");
  await hand.until(update, shippedUpdate);
  await hand.press("Redo");
  await hand.until(update, 0);
  await hand.press("Undo");
  await hand.until(update, shippedUpdate);
});

test("has a mode for the projector, that fits the screen", async ({ hand, baseURL }) => {
  await openTrained(hand, `${baseURL}${english}`);
  const mode = () => document.documentElement.dataset["mode"] ?? "";
  await hand.tab.press("p");
  await hand.until(mode, "projector");
  await hand.sees(input);
  await hand.until(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth <= innerWidth && scrollHeight <= innerHeight;
  }, true); // prettier-ignore
  await hand.press("Exit");
  await hand.until(mode, "");
});

/** Draws the icons of the installed page from public/icon.svg: `npm run icons`. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { ensureBrowser, findBrowser } from "./browser.js";

const paper = "#fcfcfa";
/** A mask may take all but a circle of four fifths: the picture is made smaller, on paper to the edge. */
const icons = [
  { name: "icon-192.png", size: 192, share: 1 },
  { name: "icon-512.png", size: 512, share: 1 },
  { name: "icon-maskable.png", size: 512, share: 0.72, background: paper },
];

ensureBrowser();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-quic"] });
const source = `data:image/svg+xml;base64,${readFileSync("public/icon.svg", "base64")}`;
for (const { name, size, share, background = "transparent" } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>
    body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${background}; }
    img { width: ${share * 100}%; }
  </style><img src="${source}">`);
  await page.locator("img").evaluate((image) => image.decode());
  writeFileSync(`public/${name}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

import { expect, test } from "vitest";
import { embedAddress, places, snippetFor } from "./snippets.ts";

const address = "https://here.example/m/?lang=zh&other=1#v1&model=lstm&task=copy&name=%22%3Cb%3E";
const shown = { address, title: '"><script>alert(1)</script> & more' };

test("the small page lies beside the page, with the link and the language, and nothing else of the address", () => {
  const hash = "#v1&model=lstm&task=copy&name=%22%3Cb%3E";
  expect(embedAddress(address, false)).toBe(`https://here.example/m/embed.html?lang=zh${hash}`);
  expect(embedAddress(address, true)).toBe(`https://here.example/m/mnemoscope.html?embed=1&lang=zh${hash}`);
  const file = "https://here.example/m/index.html#v1&model=lstm&task=copy";
  expect(embedAddress(file, false)).toBe("https://here.example/m/embed.html#v1&model=lstm&task=copy");
});

test("what is pasted holds the address whole, and no name of a run ends an attribute", () => {
  for (const place of places) {
    const text = snippetFor(place, shown);
    const isClosed = place === "sandbox";
    const wanted = embedAddress(address, isClosed);
    expect(text.replaceAll("&amp;", "&"), place).toContain(wanted);
    expect(text.includes("<script"), place).toBe(place === "observable");
    if (text.includes("<iframe")) expect(text.match(/"/g)?.length, place).toBe(12);
  }
});

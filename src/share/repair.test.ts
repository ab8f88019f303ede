import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookmarkOf } from "./bookmark.ts";
import { defaultExperiment } from "../train/presets.ts";
import { decodeLink, decodeWithRepair } from "./decode.ts";
import { encodeLink } from "./encode.ts";
import { bookmarks } from "./testing/bookmarks.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const address = "https://example.org/";

/** What is done to links on their way. */
const harms: readonly (readonly [string, (link: string) => string])[] = [
  ["entities", (link) => link.replaceAll("&", "&amp;")],
  ["entities of entities", (link) => link.replaceAll("&", "&amp;amp;")],
  ["numbers of characters", (link) => link.replaceAll("&", "&#38;")],
  ["all signs encoded once more", (link) => `#${encodeURIComponent(link.slice(1))}`],
  ["all signs encoded twice more", (link) => `#${encodeURIComponent(encodeURIComponent(link.slice(1)))}`],
  ["the first sign encoded", (link) => link.replace("#", "%23")],
  ["a query before it", (link) => link.replace("#", "?lang=en%23")],
  ["equals encoded", (link) => link.replaceAll("%", "%25").replaceAll("=", "%3D")],
  ["equals by their number", (link) => link.replaceAll("=", "=3D")],
  ["line ends within", (link) => link.replaceAll("&", "\r\n &")],
  ["an invisible space", (link) => link.replace("&", "&\u200b")],
  ["a sign twice", (link) => `#${link}`],
  ["marks of visits", (link) => `${link}&utm_source=letter&fbclid=x1`],
  ["a full stop", (link) => `${link}.`],
  ["brackets", (link) => `${link}).`],
  ["a quote", (link) => `${link}”`],
  ["an encoded quote", (link) => `${link}%22`],
  ["an angle bracket", (link) => `${link}>`],
  ["a Chinese full stop", (link) => `${link}。`],
  ["entities and a full stop", (link) => `${link.replaceAll("&", "&amp;")}.`],
];

describe("a link that was changed on its way", () => {
  it.each(harms)("by %s is mended, and that is known", async (name, harm) => {
    const link = `${await encodeLink({ ...bookmarkOf(defaultExperiment()), look: 7 })}&projector=off`;
    const { bookmark, isRepaired } = await decodeWithRepair(address + harm(link));
    expect(plain(bookmark)).toEqual(plain(await decodeLink(link)));
    const isOnlyMoved = /sign twice|first sign|query/.test(name);
    expect(isRepaired).toBe(!isOnlyMoved);
  });

  it("whatever it says, opens where only its signs were", async () => {
    await fc.assert(
      fc.asyncProperty(
        bookmarks,
        fc.constantFrom(...harms.slice(0, 6).map(([, harm]) => harm)),
        async (bookmark, harm) => {
          const link = await encodeLink(bookmark);
          expect(plain(await decodeLink(address + harm(link)))).toEqual(plain(await decodeLink(link)));
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it("is no other one where it opens as it is", async () => {
    await fc.assert(
      fc.asyncProperty(bookmarks, async (bookmark) => {
        expect((await decodeWithRepair(address + (await encodeLink(bookmark)))).isRepaired).toBe(false);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it.each(["&amp;" + "amp;".repeat(200_000), ".".repeat(400_000) + "x", "#".repeat(400_000)])(
    "and is much too long is refused before anyone leaves",
    async (text) => {
      await expect(decodeLink(`https://example.org/#v1&model=lstm${text}`)).rejects.toThrow();
    },
  );

  it("and cannot be mended is refused for what it is", async () => {
    await expect(decodeLink("#v1&model=lstm&task=copy&nothing=1.")).rejects.toThrow(/nothing is unknown/);
    await expect(decodeLink("#v9&model=lstm")).rejects.toThrow(/begins with v9/);
    await expect(decodeLink("#")).rejects.toThrow();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
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

/** What people and programs put around an address. */
const wraps: readonly (readonly [string, (address: string) => string])[] = [
  ["Markdown", (it) => `[run](${it})`],
  ["Markdown with a title", (it) => `see [run](${it} "a title") there`],
  ["Markdown of itself", (it) => `[${it}](${it})`],
  ["HTML", (it) => `<a href="${it.replaceAll("&", "&amp;")}" class="x">run</a>`],
  ["HTML of itself", (it) => `<a href="${it}">${it}</a>`],
  ["Slack's bars", (it) => `<${it.replaceAll("&", "&amp;")}|run> and more`],
  ["angle brackets", (it) => `see <${it}>, please`],
  ["backticks", (it) => `\`${it}\``],
  ["Chinese quotes", (it) => `“${it}”很好`],
  ["Chinese brackets", (it) => `（${it}）`],
  ["a mark of what to scroll to", (it) => `${it}:~:text=hello&text=more`],
  ["itself", (it) => `${it} ${it}`],
  ["itself without a space", (it) => `${it}${it}`],
  ["itself in lines", (it) => `${it}\n${it}`],
  [
    "Outlook",
    (it) => `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(it)}&data=05%7C01&reserved=0`,
  ],
  ["Google", (it) => `https://www.google.com/url?q=${encodeURIComponent(it)}&sa=D&source=docs&lang=en`],
  ["Facebook in HTML", (it) => `https://l.facebook.com/l.php?u=${encodeURIComponent(it)}&amp;h=AT0`],
];

/** What stands behind an address; its last value is no name. */
const ends: readonly (readonly [string, (address: string) => string])[] = [
  ["a sentence", (it) => `Look at ${it} and tell me, please.`],
  ["a line", (it) => `${it}\nBest regards`],
  ["a sentence that a browser encoded", (it) => `${it}%20and%20tell%20me`],
  ["Chinese words", (it) => `${it}看看这个`],
  ["Chinese words that a browser encoded", (it) => `${it}%E3%80%82%E7%9C%8B`],
  ["a smile", (it) => `${it} 🙂`],
  ["a smile without a space", (it) => `${it}🙂`],
  ["a slash", (it) => `${it}/`],
  ["a backslash", (it) => `${it}\\`],
  ["a bar", (it) => `${it}|`],
  ["a backtick", (it) => `${it}\``],
  ["stars", (it) => `**${it}**`],
  ["marks of visits with their own sign", (it) => `${it}?utm_source=letter&fbclid=1`],
  ["a tag", (it) => `href='${it}'>run</a>`],
  ["a line of a quoted mail", (it) => `${it.replace("&task", "&ta\n> sk")}\n> \n> Regards`],
];

/** How its own signs were written. */
const writings: readonly (readonly [string, (address: string) => string])[] = [
  ["JSON", (it) => it.replaceAll("&", "\\u0026")],
  ["JSON, equals as well", (it) => it.replaceAll("&", "\\u0026").replaceAll("=", "\\u003D")],
  ["Markdown's escapes", (it) => it.replaceAll("&", "\\&").replaceAll("_", "\\_")],
  ["TeX's escapes", (it) => it.replace(/[#&%]/g, "\\$&")],
  ["wide &", (it) => it.replaceAll("&", "＆")],
  ["wide =", (it) => it.replaceAll("=", "＝")],
  ["all signs wide", (it) => it.replaceAll("&", "＆").replaceAll("=", "＝").replaceAll("#", "＃")],
  ["quoted-printable", (it) => it.replaceAll("=", "=3D").replace(/(?:=3D|[^=]){50}/g, "$&=\r\n")],
  ["quoted-printable in a quoted mail", (it) => it.replaceAll("=", "=3D").replace(/(?:=3D|[^=]){61}/g, "$&=\n> ")],
  ["quoted mails", (it) => it.replace(/.{60}/g, "$&\n> ")],
  ["quotes of quoted mails", (it) => it.replace(/.{60}/g, "$&\r\n> > ")],
  ["a capital at its beginning", (it) => it.slice(it.indexOf("#") + 1).replace("v1", "V1")],
];

describe("a link that was changed on its way", () => {
  it.each([...wraps, ...ends, ...writings])("by %s opens as what it was", async (_, harm) => {
    for (const last of ["&projector=off", "&step=16", "&lang=zh"]) {
      const link = `${await encodeLink({ ...bookmarkOf(defaultExperiment()), look: 7 })}${last}`;
      const { bookmark } = await decodeWithRepair(harm(address + link));
      expect(plain(bookmark)).toEqual(plain(await decodeLink(link)));
    }
  });

  it("whatever it says, opens as what it was where signs around it or within it tell", async () => {
    // Within lists, names and texts a line end of a mail is a sign like any other.
    const sure = writings.filter(([name]) => !/quoted mails/.test(name));
    await fc.assert(
      fc.asyncProperty(bookmarks, fc.constantFrom(...wraps, ...sure), async (bookmark, [, harm]) => {
        const link = await encodeLink(bookmark);
        expect(plain(await decodeLink(harm(address + link)))).toEqual(plain(await decodeLink(link)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it.each([
    ["was shortened", "https://example.org/#v1&model=lstm&task=copy&unit=1…"],
    ["was shortened with dots", "https://example.org/#v1&model=lstm&task=copy&unit=1...)"],
    ["was shortened in its middle", "https://example.org/#v1&model=lstm&task=copy&unit=1…step=4"],
    ["may go on behind a space", "https://example.org/#v1&model=lstm&task=copy&unit=1 6 and more"],
    ["may go on behind a space with a key", "https://example.org/#v1&model=lstm&task=copy&unit=16 &amp seed=4 x"],
    [
      "stands beside another",
      "https://example.org/#v1&model=lstm&task=copy https://example.org/#v1&model=gru&task=copy",
    ],
    ["has lost its small letters", "HTTPS://EXAMPLE.ORG/#V1&MODEL=LSTM&TASK=COPY&NAME=A"],
    ["is in part encoded", "https://example.org/?u=%23v1%26model=lstm%26task=copy&unit=16&data=1"],
  ])("and %s is refused: it could be another one", async (_, link) => {
    await expect(decodeLink(link)).rejects.toThrow(Problem);
  });

  const endsWithName = (link: string): boolean =>
    /[&.](?:name|file|pin|copies|large|task\.\w+)=[^&]*$/.test(link) || /&\d\.\w+=$/.test(link);

  it("opens as what it was or not at all, whatever stands behind it", async () => {
    await fc.assert(
      fc.asyncProperty(bookmarks, fc.constantFrom(...ends), async (bookmark, [, harm]) => {
        const link = await encodeLink(bookmark);
        fc.pre(!endsWithName(link));
        const opened = await decodeLink(harm(address + link)).catch((error: unknown) => error);
        if (!(opened instanceof Problem)) expect(plain(opened)).toEqual(plain(await decodeLink(link)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("does not open where dots stand for the rest of it", async () => {
    await fc.assert(
      fc.asyncProperty(bookmarks, fc.nat(), fc.constantFrom("…", "...", "…)", "[...]"), async (bookmark, at, dots) => {
        const link = await encodeLink(bookmark);
        const shown = link.slice(0, at % link.length);
        fc.pre(!endsWithName(shown));
        await expect(decodeLink(address + shown + dots)).rejects.toThrow(Problem);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("keeps a name as it is: letters, spaces and brackets of it are its own", async () => {
    const from = "#v1&model=lstm&task=copy&seed=3";
    const nameIn = async (link: string): Promise<string | undefined> => (await decodeLink(link)).runs[0]?.name;
    expect(await nameIn(`${from}&name=写 and more`)).toBe("写 and more");
    expect(await nameIn(`[run](https://example.org/${from}&name=a(b))`)).toBe("a(b)");
    expect(await nameIn(`(https://example.org/${from}&name=a)%20first&unit=16)`)).toBe("a) first");
    expect(await nameIn(`<a href="https://example.org/${from}&name=写">run</a>`)).toBe("写");
    expect(await nameIn(`https://example.org/${from}&name=a:~:text=hello`)).toBe("a");
    expect(await nameIn(`${from}&name=%23v1%26model`)).toBe("#v1&model");
  });

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

  it.each([
    "&amp;" + "amp;".repeat(200_000),
    ".".repeat(400_000) + "x",
    "#".repeat(400_000),
    "\n> ".repeat(60_000) + "x",
    "=\n".repeat(120_000) + "=3D",
    "&a=://".repeat(40_000) + " ",
    "#v1&".repeat(60_000),
    "&b=" + "(".repeat(200_000) + " x",
    " ".repeat(200_000) + "&",
    "\\".repeat(200_000),
    `&panel=a ${">".repeat(200_000)}`,
    `&seed=3 ${">".repeat(200_000)}`,
    "&panel=a b".repeat(20_000),
  ])("and is much too long is refused before anyone leaves", async (text) => {
    await expect(decodeLink(`https://example.org/#v1&model=lstm${text}`)).rejects.toThrow();
  });

  it("and cannot be mended is refused for what it is", async () => {
    await expect(decodeLink("#v1&model=lstm&task=copy&nothing=1.")).rejects.toThrow(/nothing is unknown/);
    await expect(decodeLink("#v9&model=lstm")).rejects.toThrow(/begins with v9/);
    await expect(decodeLink("#")).rejects.toThrow();
  });
});

it("reads numbers in figures and signs of an input method", async () => {
  const { runs } = await decodeLink("#v1&model=lstm&unit=１６&task=copy&task.to=３&learningRate=０．０１&seed=７");
  expect(runs[0]?.experiment).toMatchObject({
    seed: 7,
    model: { settings: { unit: 16 } },
    task: { settings: { to: 3 } },
    training: { learningRate: 0.01 },
  });
});

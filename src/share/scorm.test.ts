import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { manifestOf, pagePath, scormPackage } from "./scorm.ts";

const page = '<!doctype html>\n<html lang="en">\n  <head></head>\n</html>\n';

test("a package holds the page, which knows its lesson, and a manifest that lists what is there", () => {
  const files = unzipSync(scormPackage({ id: "hops", title: "Hops", page }));
  expect(Object.keys(files).toSorted()).toEqual(["imsmanifest.xml", pagePath]);
  expect(strFromU8(files[pagePath])).toContain('<html lang="en" data-scorm="hops">');
  const manifest = strFromU8(files["imsmanifest.xml"]);
  for (const [, path] of manifest.matchAll(/href="([^"]+)"/g)) expect(Object.keys(files)).toContain(path);
});

test("what a manifest refers to is in it, once, and no title ends an element", () => {
  const manifest = manifestOf("my lesson", 'A & "B" <c>');
  const ids = [...manifest.matchAll(/ identifier="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of manifest.matchAll(/(?:identifierref|default)="([^"]+)"/g)) expect(ids).toContain(id);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w-]*$/);
  expect(manifest).toContain("<title>A &amp; &quot;B&quot; &lt;c&gt;</title>");
});

test("refuses what is not the page as one file", () => {
  expect(() => scormPackage({ id: "hops", title: "Hops", page: "<p>" })).toThrow("the page's file has no");
});

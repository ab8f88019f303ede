/** Gives a lesson to the person as a package for a learning management system. */
import type { Language } from "../../core/languages.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { scormPackage } from "../../share/scorm.ts";
import { saidIn } from "../lesson/said.ts";
import { download } from "../share/download.ts";
import { pageFile } from "../share/save-page.ts";

/** @throws Problem where the page's file can not be fetched. */
export async function saveScorm(lesson: Lesson, language: Language): Promise<void> {
  const bytes = scormPackage({ id: lesson.id, title: saidIn(lesson.title, language), page: await pageFile() });
  download(`mnemoscope-${lesson.id}-scorm.zip`, bytes, "application/zip");
}

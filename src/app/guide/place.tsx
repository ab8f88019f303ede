/** The guide line, or the lesson that is played in its place. */
import { Suspense } from "react";
import { later } from "../../ui/later.ts";
import { useView } from "../context.tsx";
import { Guide } from "./guide.tsx";
import type { GuideProps } from "./pages.tsx";

const LessonStrip = later(async () => (await import("../lesson/strip.tsx")).LessonStrip);

export function GuidePlace(props: GuideProps) {
  const lesson = useView((view) => view.lesson);
  if (lesson === null) return <Guide {...props} />;
  return (
    <Suspense fallback={<section className="guide" />}>
      <LessonStrip id={lesson} />
    </Suspense>
  );
}

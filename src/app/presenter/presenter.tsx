/** What a teacher does to the picture before a class: the light on one place, and the blank screen. */
import { useView } from "../context.tsx";
import { Blank } from "./blank.tsx";
import { Spotlight } from "./spotlight.tsx";
import "./presenter.css";

export function Presenter() {
  const isSpotlit = useView((view) => view.isSpotlit);
  const isBlank = useView((view) => view.isBlank);
  return (
    <>
      {isSpotlit && <Spotlight />}
      {isBlank && <Blank />}
    </>
  );
}

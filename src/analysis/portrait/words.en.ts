/** Words of the analysis `portrait`. */
export const words = {
  "analysis.portrait": "Portrait of the states",
  "analysis.portrait.what":
    "Where do the states of the network lie, seen in the plane in which they are spread most at the end of the run?",
  "analysis.portrait.plane": "States in the plane",
  "analysis.portrait.point": "{kind}: {count} {count:state|states}",
  "analysis.portrait.path": "the episode shown",
  "analysis.portrait.plane.spread":
    "Of all that the {numbers} numbers of {states} do, {across} % lie along the plane's width and {up} % along its height: {count} {count:state|states} of 16 held-out episodes, with the directions of the run's last weights.",
  "analysis.portrait.fixed":
    "While one input stays the same ({inputs}), {count} {count:state stays|states stay} as {count:it is|they are}; {stable} of them {stable:is|are} stable: what is a little off comes back.",
  "analysis.portrait.noneFixed": "While one input stays the same ({inputs}), no state was found that stays as it is.",
  "analysis.portrait.notSought":
    "States that stay as they are were not looked for: that is done for at most {most} numbers of state, and here are {numbers}.",
  "analysis.portrait.point.stable": "stays, stable: {input}",
  "analysis.portrait.point.unstable": "stays, unstable: {input}",
  "analysis.portrait.apart":
    "{percent} % of the states lie nearest to the middle of their own colour, of {kinds}: the better the colours part, the more plainly the network keeps in mind what the task is about.",
} as const;

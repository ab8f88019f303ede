/** Problems of keeping runs in the browser: key → English template. */
export const keepingProblems = {
  "keeping.denied":
    "this browser does not keep the runs ({why}); they work until the page is closed, so save those that you need as files",
  "keeping.full":
    "this browser has no room left for the runs; they work until the page is closed: delete some, or save those that you need as files",
  "keeping.hanging":
    "this browser's storage does not answer; the runs work until the page is closed, and are kept as soon as it answers again",
  "keeping.evicted": "to make room, the oldest runs were deleted from this browser: {names}; pin those that must stay",
  "keeping.thinned":
    "to make room, the weights along the way were deleted of the oldest runs: {names}; their updates are run again when you look at them",
  "keeping.damaged": "what was kept of these runs is damaged: {names}; what could not be read is left out",
  "keeping.newer":
    "{count} {count:run was|runs were} kept by a newer version of this page; reload the page to see them",
  "keeping.newerLuck":
    "what luck came to was kept by a newer version of this page; reload the page to see it, what you try here is not kept",
  "keeping.elsewhere":
    "the run {name} is open in another tab, which keeps it; what goes on here goes on in a fork of it",
} as const;

/** Problems of `figure`: key → English template. */
export const figureProblems = {
  "figure.noLink":
    "{name}: this picture has no link of this page in it, so there is no run to open; drop a figure that was saved here as SVG, PNG or GIF",
  "figure.fileLarge":
    "{name} has {got} MB, and pictures of up to {limit} MB are looked into; drop the figure as it was saved",
  "figure.large":
    "the browser could not draw a picture of {width} × {height} pixels; choose a smaller size, or SVG, which has no pixels",
  "figure.video": "the browser could not record the video ({detail}); choose GIF",
  "figure.failed":
    "the figure could not be drawn, since a part of it failed ({detail}); choose another figure, or CSV, which has the numbers alone",
  "figure.empty": "the film has no picture yet; train the network first",
} as const satisfies Readonly<Record<string, string>>;

/** Words of the analysis `failure`. */
export const words = {
  "analysis.failure": "Smallest failure",
  "analysis.failure.what": "What is the shortest episode that the network gets wrong?",
  "setting.each": "Episodes of each length",
  "setting.each.why": "How many are drawn, where not all can be asked about",
  "axis.episode": "episode",
  "analysis.failure.grid.right": "Words answered correctly",
  "analysis.failure.grid.wrong": "Wrong answers of each episode",
  "analysis.failure.word":
    "The shortest word that the network gets wrong is {word}, of {letters} {letters:letter|letters}: right is {wanted}, it says {got}. It is right on all {shorter} shorter words.",
  "analysis.failure.longerWord":
    "The network is right on all {asked} words of up to {length} letters. One of {found} letters, drawn by chance, it gets wrong; without what does not matter, {word} is left, of {letters} {letters:letter|letters}: right is {wanted}, it says {got}.",
  "analysis.failure.noWord":
    "No failure among all {asked} words of up to {length} {length:letter|letters}, nor among {count} longer ones of up to {most}, drawn by chance.",
  "analysis.failure.episode":
    "The shortest failure found is of length {length}: {failing} of {count} episodes drawn at this length are answered wrongly, none of the {shorter} shorter ones.",
  "analysis.failure.simpler":
    "The shortest failure found is of length {length}: {failing} of {count} episodes drawn at this length are answered wrongly, none of the {shorter} shorter ones. In the one that opens, {flips} {flips:one was|ones were} turned to 0, since it fails without {flips:it|them}.",
  "analysis.failure.anyEpisode":
    "{failing} of {count} episodes drawn are answered wrongly; the shortest has {length} {length:step|steps}.",
  "analysis.failure.none": "No failure among {count} episodes, drawn at lengths of up to {length}.",
  "analysis.failure.noneAtAll": "No failure among {count} episodes that were drawn.",
} as const;

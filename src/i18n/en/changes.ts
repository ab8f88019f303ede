/** Words of what differs from the example. */
export const changesWords = {
  "changes.title": "Different from the example",
  "changes.count": "{count} {count:change|changes}",
  "changes.more": "+ {count} {count:change|changes}",
  "changes.flip": "bit {channel} at step {step} flipped",
  "changes.given": "an episode of your own",
  "changes.with": "this episode with {setting} {value}",
  "changes.noise": "noise set by hand",
  "changes.text": "{name} changed",
  "changes.back": "Take back: {change}",
} as const;

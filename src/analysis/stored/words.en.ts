/** Words of the analysis `stored`. */
export const words = {
  "analysis.stored": "What is stored where",
  "analysis.stored.what":
    "Which slot holds which step, how heads move, and what units go with: over held-out episodes, and over this one with its input altered",
  "analysis.stored.grid.slots":
    "How much of what each slot holds in the end changes with the input of a step: 1 is its whole length",
  "analysis.stored.grid.moves":
    "In which share of its steps each head moves so: x while input comes, ? while answers are wanted",
  "analysis.stored.grid.units":
    "Correlation of units with numbers of the task, on episodes held back: x is the input, t the step, Σ a sum so far",
  "analysis.stored.holds":
    "In {signal}, {axis} {index} holds what came at step {step}, from step {from} to step {to}: another input at that step changes it by {by} % of its length, at any other step by at most {other} %.",
  "analysis.stored.holds.read":
    "In {signal}, {axis} {index} holds what came at step {step}, from step {from} to step {to}: another input at that step changes it by {by} % of its length, at any other step by at most {other} %. Wiped after step {at}, it takes {answers} of {wanted} answers with it, the first at step {answer}.",
  "analysis.stored.holds.unread":
    "In {signal}, {axis} {index} holds what came at step {step}, from step {from} to step {to}: another input at that step changes it by {by} % of its length, at any other step by at most {other} %. Yet no answer needs it: wiped after step {at}, it changes none.",
  "analysis.stored.grid.wipes":
    "How much of each answer is lost when a slot is wiped before the answers: 1 is all of it",
  "analysis.stored.own":
    "In {signal}, {count} of {inputs} steps of input have a {axis} to themselves, which depends on that step and hardly on any other.",
  "analysis.stored.moves.all":
    "{signal} moves by {by} in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.moves.input":
    "While input comes, {signal} moves by {by} in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.moves.answer":
    "While answers are wanted, {signal} moves by {by} in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.moves.all.one":
    "{signal} (head {index}) moves by {by} in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.moves.input.one":
    "While input comes, {signal} (head {index}) moves by {by} in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.moves.answer.one":
    "While answers are wanted, {signal} (head {index}) moves by {by} in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.stays.all":
    "{signal} stays where it is in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.stays.input":
    "While input comes, {signal} stays where it is in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.stays.answer":
    "While answers are wanted, {signal} stays where it is in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.stays.all.one":
    "{signal} (head {index}) stays where it is in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.stays.input.one":
    "While input comes, {signal} (head {index}) stays where it is in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.stays.answer.one":
    "While answers are wanted, {signal} (head {index}) stays where it is in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.back.all":
    "{signal} looks {by} {by:step|steps} back in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.back.input":
    "While input comes, {signal} looks {by} {by:step|steps} back in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.back.answer":
    "While answers are wanted, {signal} looks {by} {by:step|steps} back in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.back.all.one":
    "{signal} (head {index}) looks {by} {by:step|steps} back in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.back.input.one":
    "While input comes, {signal} (head {index}) looks {by} {by:step|steps} back in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.back.answer.one":
    "While answers are wanted, {signal} (head {index}) looks {by} {by:step|steps} back in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.itself.all":
    "{signal} looks at the step itself in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.itself.input":
    "While input comes, {signal} looks at the step itself in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.itself.answer":
    "While answers are wanted, {signal} looks at the step itself in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.itself.all.one":
    "{signal} (head {index}) looks at the step itself in {share} % of all steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.itself.input.one":
    "While input comes, {signal} (head {index}) looks at the step itself in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.itself.answer.one":
    "While answers are wanted, {signal} (head {index}) looks at the step itself in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.forth":
    "While answers are wanted, {signal} goes to what was written, in the order in which it was written, in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.reverse":
    "While answers are wanted, {signal} goes back through what was written, the latest first, in {share} % of steps ({steps} {steps:step|steps} of {episodes} episodes).",
  "analysis.stored.step":
    "In {signal}, {axis} {index} goes with the number of the step (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.step.alone":
    "{signal} goes with the number of the step (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.wanted":
    "In {signal}, {axis} {index} goes with whether an answer is wanted (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.wanted.alone":
    "{signal} goes with whether an answer is wanted (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.now":
    "In {signal}, {axis} {index} goes with input {channel} of the same step (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.now.alone":
    "{signal} goes with input {channel} of the same step (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.before":
    "In {signal}, {axis} {index} goes with input {channel} {by} {by:step|steps} before (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.before.alone":
    "{signal} goes with input {channel} {by} {by:step|steps} before (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.since":
    "In {signal}, {axis} {index} goes with how long ago input {channel} last came (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.since.alone":
    "{signal} goes with how long ago input {channel} last came (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.count":
    "In {signal}, {axis} {index} goes with how often input {up} came so far (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.count.alone":
    "{signal} goes with how often input {up} came so far (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.balance":
    "In {signal}, {axis} {index} goes with how much more often input {up} came than input {down} (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.balance.alone":
    "{signal} goes with how much more often input {up} came than input {down} (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.odd":
    "In {signal}, {axis} {index} goes with whether input {channel} came an odd number of times (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.odd.alone":
    "{signal} goes with whether input {channel} came an odd number of times (r = {r}, on {episodes} episodes held back).",
  "analysis.stored.none":
    "Nothing stands out in {episodes} episodes: no slot depends on one step alone, no head has a habit, and no unit goes with a number of the task (|r| is under 0.8). Much may be held all the same, spread over many places.",
  "setting.episodes": "episodes",
  "setting.episodes.why":
    "How many held-out episodes are looked at: half to choose what a unit goes with, half to measure it",
  "axis.mover": "head",
  "axis.move": "places on",
  "axis.recorded": "unit",
  "axis.variable": "number of the task",
} as const;

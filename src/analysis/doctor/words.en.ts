/** Words of the analysis `doctor`. */
export const words = {
  "analysis.doctor": "Doctor",
  "analysis.doctor.what": "What keeps this network from learning? Each symptom with its number, and a remedy to try.",
  "analysis.doctor.exploding":
    "The loss is {loss}, far above the {known} that a network which knows nothing comes to: it has exploded.",
  "analysis.doctor.exploding.steep":
    "The norm of the gradient is {norm} in the middle of the last updates: it explodes.",
  "analysis.doctor.skipped":
    "{skipped} of {update} {update:update was|updates were} skipped, {percent} % of the last ones, since the gradient was no number.",
  "analysis.doctor.skipped.nan": "What the network answers is no number any more.",
  "analysis.doctor.collapse":
    "The network had learnt, and has lost it: its held-out loss was {best} at update {update}, and is {last} now.",
  "analysis.doctor.overfit":
    "The network learns its examples by heart: since update {update} the held-out loss has risen from {best} to {last}, while the training loss fell to {training}.",
  "analysis.doctor.cut":
    "The memory is cut off: with every read at zero the loss is {loss}, to the last digit what it is with them.",
  "analysis.doctor.full": "{signal} is full: at most {percent} % of its {places} places are in use at the same time.",
  "analysis.doctor.saturated":
    "Gates are stuck: {percent} % of the {units} of {signal} stay at {end} at every step, where hardly any gradient passes.",
  "analysis.doctor.saturated.ends":
    "Units are at their ends: {percent} % of the {units} of {signal} are near −1 or 1 at nearly every step, where hardly any gradient passes.",
  "analysis.doctor.dead": "Units are dead: {percent} % of the {units} of {signal} never change, whatever is shown.",
  "analysis.doctor.clipped":
    "The gradient is clipped in {percent} % of the updates: its norm is {norm} in the middle, and the limit is {limit}.",
  "analysis.doctor.slow":
    "The weights hardly move: by {percent} % of their length in {update} {update:update|updates}, at a learning rate of {rate}.",
  "analysis.doctor.oneSlot":
    "One place only: {signal} gives {percent} % of all its weight to place {slot} along {axis}, at whatever step.",
  "analysis.doctor.smeared":
    "Smeared: {signal} is spread over {places} places as evenly as {percent} % of what is possible, and finds nothing.",
  "analysis.doctor.unread":
    "The memory is not used: with every read at zero the loss is {silent}, and with them {loss}.",
  "analysis.doctor.vanishing":
    "The past vanishes: what is shown at the first step moves the last answer, {lag} {lag:step|steps} later, by {percent} % of what the step does that moves it most.",
  "analysis.doctor.plateau":
    "The loss stays at {loss}; one answer that is always the same comes to {trivial}. Nothing of what is shown is used.",
  "analysis.doctor.plateau.baseline":
    "The network does no better than its task knows to be done without one: {value} against {other}.",
  "analysis.doctor.well":
    "None of {symptoms} symptoms is seen. The held-out loss is {loss}; one answer that is always the same comes to {trivial}.",
  "analysis.doctor.well.acts": "None of {symptoms} symptoms is seen.",
  "analysis.doctor.young": "After {update} {update:update|updates} it is too early to tell: ask again after {fewest}.",
  "analysis.doctor.untold": "Of the run's history nothing is known here: only the network as it is was looked at.",
  "analysis.doctor.try.exploding": "Against the explosion: smaller steps",
  "analysis.doctor.try.skipped": "Against skipped updates: smaller steps",
  "analysis.doctor.try.collapse": "From where it was best, with smaller steps",
  "analysis.doctor.try.overfit": "Against learning by heart: weights that decay",
  "analysis.doctor.try.full": "Twice the places",
  "analysis.doctor.try.saturated": "Begin where gates are half open",
  "analysis.doctor.try.dead": "Other first weights, and smaller steps",
  "analysis.doctor.try.clipped": "A limit above the usual norm",
  "analysis.doctor.try.slow": "Larger steps",
  "analysis.doctor.try.oneSlot": "Other first weights, and smaller steps",
  "analysis.doctor.try.smeared": "Larger steps, so that the heads come to differ",
  "analysis.doctor.try.unread": "A controller that cannot do without the memory",
  "analysis.doctor.try.vanishing": "A shorter way for the gradient",
  "analysis.doctor.try.plateau": "Larger steps, off the plateau",
};

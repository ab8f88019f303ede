/** Problems of `intervene`, changes to what a network computes: key → English template. */
export const interveneProblems = {
  "intervene.signal":
    "a change of {signal}: the model {model} has no signal of that name now; take the change back, or name another signal",
  "intervene.axis": "a change of {signal}: it has no axis {axis}; its axes are: {axes}",
  "intervene.along": "a change of {signal}: it works along {axis}, and needs an index there",
  "intervene.turns": "a change of {signal}: {axis} counts the turns of a loop, along which nothing can be moved",
  "intervene.hold": "a change of {signal}: it runs from the end of the episode to its start, so that it cannot be held",
  "intervene.step":
    "a change of {signal}: expected a step from 0 to below {steps}, as long as this episode is, got {step}",
  "intervene.order": "a change of {signal}: its last step is {to}, before its first, {from}",
  "intervene.index": "a change of {signal}: expected an index of {axis} from 0 to below {size}, got {index}",
  "intervene.number": "a change of {signal}: expected a finite number, got {got}",
  "intervene.short":
    "a change of {signal}: episode {episode} is {steps} {steps:step|steps} long, and has no value at step {step}",
  "intervene.weight":
    "a change of the weight {weight}: the model {model} has no weight of that name now; take the change back, or name another weight",
  "intervene.places":
    "a change of the weight {weight}: expected no index, or one for each of its {wanted} axes, got {got}",
  "intervene.place": "a change of the weight {weight}: expected an index from 0 to below {size}, got {index}",
  "intervene.factor": "a change of the weight {weight}: expected a finite number, got {got}",
  "intervene.many": "{got} changes of the network, at most {limit} are kept; take some back",
  "intervene.form": "a change of the network: expected {wanted}, got {got}",
};

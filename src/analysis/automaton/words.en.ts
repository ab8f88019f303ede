/** Words of the analysis `automaton`. */
export const words = {
  "analysis.automaton": "Automaton",
  "analysis.automaton.what":
    "Which machine with few states answers as the network does, and does it do so on every word up to a length?",
  "setting.letters": "Letters",
  "setting.letters.why": "Every word of up to this many letters is asked about",
  "axis.state": "state",
  "axis.letter": "letter",
  "axis.wanted": "right answer",
  "analysis.automaton.graph": "The machine",
  "analysis.automaton.state": "After {label} it says {output}.",
  "analysis.automaton.move": "{letters} leads to {label}.",
  "analysis.automaton.grid.table": "Where each letter leads",
  "analysis.automaton.grid.right": "Words answered correctly",
  "analysis.automaton.holds":
    "A machine of {states} {states:state|states} answers as the network does: not refuted by any of the {words} {words:word|words} of up to {length} {length:letter|letters}. That is no proof. Words of up to {from} {from:letter|letters} gave the machine, the longer ones tested it.",
  "analysis.automaton.refuted":
    "No machine of up to {most} states answers as the network does. The last one, of {states} {states:state|states}, is refuted by {word}: the machine says {machineSays}, the network {networkSays}.",
  "analysis.automaton.none":
    "No machine of up to {most} states answers as the network does on words of up to {length} {length:letter|letters}.",
  "analysis.automaton.right":
    "The network is right on every one of the {words} {words:word|words} of up to {length} {length:letter|letters} that ask for an answer.",
  "analysis.automaton.wrong":
    "The shortest word that the network gets wrong is {word}: right is {wanted}, it says {got}. {wrong} of {words} {words:word|words} are answered wrongly.",
  "analysis.automaton.cut": "Longer words than {length} {length:letter|letters} are too many to ask about all of them.",
  "analysis.automaton.same":
    "The right answers alone give the same machine, of {states} {states:state|states}, up to this length.",
  "analysis.automaton.differs":
    "The right answers give another machine, of {states} {states:state|states}; the two differ first at {word}.",
  "analysis.automaton.ownTooLarge": "The right answers alone need a machine with more states than are looked for.",
  "analysis.automaton.longer":
    "Nor is the machine refuted by {count} longer {count:word|words} of up to {most} letters, drawn by chance.",
  "analysis.automaton.longerRefuted":
    "Past that length the network is no such machine: of {word} ({letters} letters) the machine says {predicted}, the network {got}.",
  "analysis.automaton.longerWrong": "Of {word} ({letters} letters), right is {wanted}, the network says {got}.",
} as const;

/** Problems of a task of one's own: key → English template. `path` leads to the part of the rules. */
export const customProblems = {
  "custom.long": "the rules have {got} {got:character|characters}, the limit is {limit}; make them shorter",
  "custom.json": "the rules are no JSON here: expected {wanted}, got {got}",
  "custom.twice": "the key {key} stands twice in one object; remove one",
  "custom.kind": "{path}: expected {wanted}, got {got}",
  "custom.one": "{path}: expected exactly one of {known}, got {got}",
  "custom.needs": 'the rule {rule} needs something with it, as in { "{rule}": … }; see the table of rules',
  "custom.plain": 'the rule {rule} needs nothing with it; write "{rule}"',
  "custom.key": "{path}: there is no {key} here; known are {known}",
  "custom.missing": "{path}: {key} is missing",
  "custom.order": "{path}: the least, {from}, is more than the most, {to}; exchange them",
  "custom.symbolTwice": "{path}: the symbol {symbol} stands twice; remove one",
  "custom.symbolForm":
    "{path}: a symbol is 1 to 8 characters without blanks and invisible ones, and not ∎; got {got}; choose another",
  "custom.word": "{path}: expected 1 to {most} {most:character|characters} without blanks, got {got}",
  "custom.range": "{path}: expected a whole number from {min} to {max}, got {got}",
  "custom.size": "{path}: expected {min} to {max} of them, got {got}",
  "custom.character": "{path}: a range goes from one character to another, got {got}",
  "custom.span":
    "{path}: from {from} to {to} there {got:is|are} {got} {got:symbol|symbols}; choose ends that have 2 to {most} {most:symbol|symbols} between them",
  "custom.markerSymbol": "{path}: the marker {got} is a symbol of the alphabet too; choose another",
  "custom.nameTwice": "{path}: the name {got} was given before; choose another",
  "custom.sources": "{path}: {a} and {b} exclude each other; keep one",
  "custom.few":
    "{path}: {wanted} different {wanted:symbol|symbols} can be asked for, but there are only {got}; ask for fewer, or give more",
  "custom.amongTwice":
    'symbols without repetition are wanted among {name}, which may repeat its own; make {name} "distinct": true',
  "custom.grows":
    "{path}: the answer can get {got} {got:symbol|symbols} long here, the limit is {limit}; make it shorter",
  "custom.nothing": "{path}: nothing is ever left of the answer; take a rule away, or show more",
  "custom.endless":
    "{path}: the answer has from {least} to {most} {most:symbol|symbols}, which only an end can tell; leave out end, or make it true",
  "custom.noAnswer": "{path}: no answer is expected anywhere; add an answer",
  "custom.nothingShown": "{path}: nothing was shown before; put a show before this answer",
  "custom.name": "{path}: nothing shown before is called {got}; known are {known}",
  "custom.symbol": "{path}: {got} is not in the alphabet; known are {known}",
  "custom.noPairs": "{path}: {name} shows no pairs; give it keys and values, or use after",
  "custom.numbers":
    "{path}: the count can be any number up to {most}, but {lacking} is not in the alphabet {known}; add it, or count modulo",
  "custom.steps": "{path}: an episode can have {got} {got:step|steps}, the limit is {limit}; make phases shorter",
  "custom.compose.lines":
    "the episode needs {wanted} {wanted:line|lines}, one for each phase that shows something, got {got}",
  "custom.compose.pairs":
    "pairs have a value for every key, but there {got:is|are} {got} {got:symbol|symbols}; add one or remove one",
  "custom.compose.count": "expected {least} to {most} here, got {got}",
  "custom.compose.wait": "expected a wait, as in “wait 3”, got “{got}”",
  "custom.compose.symbol": "“{got}” is not known; known are {known}",
  "custom.lines.few": "at least {wanted} {wanted:line is|lines are} needed, got {got}; give more sequences",
  "custom.lines.many": "there {got:is|are} {got} {got:line|lines}, the limit is {limit}; use a part of them",
  "custom.lines.wide":
    "the line has {got} {got:character|characters}, the limit is {limit}; one sequence stands on one line",
  "custom.lines.long": "the line has {got} {got:symbol|symbols}, the limit is {limit}; make it shorter",
  "custom.lines.steps":
    "the longest sequences need {got} {got:step|steps} together, the limit is {limit}; make the longest lines shorter",
  "custom.lines.arrow": "expected one arrow (->, → or a tab) in every line, got {got}",
  "custom.lines.side": "the arrow needs symbols on both of its sides",
  "custom.lines.empty": "field {field} is empty; write a symbol, or remove a comma",
  "custom.lines.symbol":
    "“{got}” can not be a symbol: at most {most} visible {most:character|characters}, and not ∎; choose another",
  "custom.lines.symbols": "here comes the symbol after the {limit} that can be told apart; use fewer different ones",
} as const;

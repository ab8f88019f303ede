/** Words of the task `translation`. */
export const words = {
  "task.translation": "Translation",
  "task.translation.why": "Read a date, a number or a phrase, then write it in another form, character by character",
  "look.task.translation":
    "Once the text has been read, it is expected in another form. What is written first was often read last, and names become numbers: look for what holds the parts until their turn, or looks back at them.",

  "setting.pair": "From and to",
  "setting.pair.why": "What is read, and in which form the answer is expected",
  "setting.digits": "Digits",
  "setting.digits.why": "Most digits of a number; each count comes up equally often",
  "setting.characters": "Characters",
  "setting.characters.why": "Most characters on either side; pairs with a longer one are left out",
  "setting.translations": "Your pairs",
  "setting.translations.why": "A table of two columns: the input text, and the expected text",
  "option.dates-iso": "a date as people write it → 2021-03-09",
  "option.iso-dates": "2021-03-09 → a date in words",
  "option.words-digits": "a number in words → 2007",
  "option.digits-words": "2007 → a number in words",

  "reading.translation.blank": "no input yet",
  "reading.translation.symbol": "input “{symbol}” of “{written}”",
  "reading.translation.wanted": "expected “{symbol}” of “{wanted}”",
  "reading.translation.right": "answered “{symbol}”, correct; in all “{whole}” for “{wanted}”",
  "reading.translation.wrong": "expected “{symbol}”, answered “{got}”; in all “{whole}” for “{wanted}”",
  "reading.translation.over": "the answer is over; what is written here does not count",
  "reading.translation.asked": "what “{written}” is in the other form is not known here",
  "reading.translation.unknown":
    "answered “{got}”, in all “{whole}”; what is correct for “{written}” is not known here",

  "fact.translationPairs": "{count} {count:pair|pairs}, {heldOut} of them held out",
  "fact.translationLong": "{count} {count:row|rows} left out: a side has more than {most} {most:character|characters}",
  "fact.translationRare":
    "{count} {count:row|rows} left out: a character is not among the {most} most frequent {most:one|ones}",
  "fact.translationEmpty": "{count} {count:row|rows} left out: a side is empty",
  "fact.translationSymbols": "{source} different {source:character|characters} in, {target} out",
} as const;

/** Problems of the data that people bring: key → English template. */
export const dataProblems = {
  "data.noFile": "no file was chosen; choose one, or use the data that is built in",
  "data.needed":
    "this run needs the file “{name}” of {size} bytes with the mark {mark}, which is not in this browser; choose that file",
  "data.other": "the file “{name}” ({got}) is not the one that the link was made with ({wanted}); choose that one",
  "data.large": "the file “{name}” has {got} MB, the limit is {limit} MB; use a part of it",
  "data.encoding": "the byte {byte} is not UTF-8 text; save the file as UTF-8 and choose it again",
  "data.encoding.said": "the file is not text in {encoding}; choose the encoding that it was saved in",
  "data.sort": "this is a file of the sort {sort}, no text; save what is in it as CSV or plain text and choose that",
  "data.form": "this is {form}, which is not read here; save what is in it as CSV, or paste its rows",
  "data.unread": "no task reads files like “{name}”; look up in the docs under own data what each task reads",
  "data.leftOut": "not used: {names}; this task reads {reads}, one file for each thing that it asks for",
  "data.leftOut.text": "not used: {names}; this task reads a text, in UTF-8",
  "data.pictures":
    "{count} pictures cannot be used one by one; put them into a zip that has a folder for each character, for the task One-shot glyphs",
  "data.noOwn": "the task {task} takes no data of one's own; choose one that does, such as series",
  "data.key": "{key} is no data that this task takes; it takes {known}",
  "data.noComposing": "episodes of the task {task} can not be written by hand; choose a task that can, such as story",
  "data.tooLong": "this episode has {got} {got:step|steps}, this run reads at most {longest}; shorten it",
  "data.storage": "the browser did not store the file ({why}); it works until the page is closed",
  "data.undeleted": "the browser did not say that it deleted the file ({why}); it may be kept still: try again",
  "data.empty": "the data is empty; paste some text or choose a file",
} as const;

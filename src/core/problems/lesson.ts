/** Problems of lessons: key → English template. */
export const lessonProblems = {
  "lesson.json": "this is no lesson: expected a text in JSON, {got}; save the lesson again from the page that wrote it",
  "lesson.version": "this lesson is of version {got}, but this page reads version {wanted}; open it with a newer page",
  "lesson.link": "the lesson's step {step}: its link does not open: {why}; copy the link again from the page",
  "lesson.beside":
    "the lesson's step {step}: its link has {got} runs, but {beside} of them stand beside each other; let all stand beside each other, or send one",
  "lesson.metric": "the lesson's step {step} asks for {got}, but its task {task} measures {known}; name one of these",
  "lesson.signal":
    "the lesson's step {step} asks for the signal {got}, but the model {model} shows {known}; name one of these",
  "lesson.axis":
    "the lesson's step {step} asks for the axis {got} of {signal}, but its axes are {known}; name one of these",
  "lesson.run": "the lesson's step {step} asks for run {got}, but its link has {runs}; name one of these",
  "lesson.never":
    "the lesson's step {step} has a goal that can't be met: above {above} and below {below}; give a range",
  "lesson.noRun": "the lesson's step {step} trains or measures a run, but no step up to it opens one; give it a link",
  "lesson.taken": "{got} is the id of a lesson that comes with the page; give this one another",
  "lesson.lms":
    "the learning management system does not take what is told of this lesson ({why}); the lesson goes on, and its code at the end can be handed in instead",
  "lesson.unknown": "there is no lesson {got}; known are {known}",
  "lesson.code.none": "this is no code of a lesson: it begins with {got}, a code with {wanted}; copy the whole line",
  "lesson.code.damaged": "this code is damaged: a letter of it was lost or changed; copy it again",
  "lesson.code.long": "this code has {got} characters, at most {limit} are read",
  "lesson.code.other": "this code is of the lesson {got}, which this page does not have; open that lesson's file first",
  "lesson.code.steps":
    "this code names the step {got}, but the lesson {lesson} has {known}; it was made with another version of the lesson",
  "lesson.code.answers":
    "this code has {got} answers, but the lesson {lesson} asks {asked} questions; it was made with another version of the lesson",
  "lesson.entry": "this entry opens no run that was trained; copy its code again",
  "lesson.code.many": "{got} codes, at most {limit} are read at a time; paste some of them",
} as const;

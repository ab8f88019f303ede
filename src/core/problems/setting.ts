/** Problems of settings: key → English template. */
export const settingProblems = {
  "setting.number": "setting {key}: expected a number from {min} to {max}, got {got}",
  "setting.integer": "setting {key}: expected a whole number from {min} to {max}, got {got}",
  "setting.choice": "setting {key}: expected one of {options}, got {got}",
  "setting.text": "setting {key}: expected at most {limit} {limit:character|characters}, got {got}",
  "setting.columns": "setting {key}: expected columns by number, such as time:1,value:2, of {roles}, got {got}",
  "setting.unknown": "setting {key} does not exist here; known are {known}",
} as const;

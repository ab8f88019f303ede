import { expect, it } from "vitest";
import { themeAfter } from "./action.ts";

it("changes what is on screen with the first press of the theme's key, and comes round to the system's theme again", () => {
  const pressed = (isDark: boolean) => {
    const first = themeAfter("system", isDark);
    const second = themeAfter(first, isDark);
    return [first, second, themeAfter(second, isDark)];
  };
  expect(pressed(false)).toEqual(["dark", "light", "system"]);
  expect(pressed(true)).toEqual(["light", "dark", "system"]);
});

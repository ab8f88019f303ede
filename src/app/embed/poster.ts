/** What stands in the frame until somebody wants the page: what it is of, and a button. Nothing is fetched for it, and nothing trains. */
import { names } from "./names.ts";
import { posterWords } from "./poster-words.ts";
// Of its own: the page has its sheets in a part that the poster does without.
import "../../ui/tokens.css?poster";
import "../../ui/kit.css?poster";
import "./poster.css";

const longest = 80;

/** What a link is of: the name that a person gave the run, else its model and task; "" where it does not say. */
export function titleOf(hash: string, language: "en" | "zh"): string {
  const value = (key: string): string => decoded(new RegExp(`[#&]${key}=([^&]*)`).exec(hash)?.[1] ?? "");
  const nameOf = (kind: string): string => names[language].get(`${kind}.${value(kind)}`) ?? "";
  return value("name").slice(0, longest) || [nameOf("model"), nameOf("task")].filter((one) => one !== "").join(" · ");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}

/** As early.js chooses it: the page's own words are not here yet. */
function posterLanguage(): "en" | "zh" {
  const forced = new URLSearchParams(location.search).get("lang");
  return (forced ?? navigator.language).startsWith("zh") ? "zh" : "en";
}

/** Puts it in place. `start`: fetches the page, which takes its place. Gives what a press does. */
export function showPoster(start: () => Promise<unknown>): () => void {
  const language = posterLanguage();
  const words = posterWords[language];
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  const title = made("h1", { className: "posterTitle", textContent: titleOf(location.hash, language) || words.title });
  const button = made("button", { className: "posterStart", type: "button", textContent: words.start });
  const said = made("p", { className: "posterSaid", role: "status", textContent: words.why });
  const main = made("main", { className: "poster" });
  main.append(title, button, said);
  document.querySelector("#app")?.replaceChildren(main);
  const press = (): void => {
    said.textContent = words.fetching;
    start().catch(() => (said.textContent = words.failed));
  };
  button.addEventListener("click", press);
  return press;
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), given);
}

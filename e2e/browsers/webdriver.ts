/** A session of the W3C's WebDriver, as far as the stories need one: https://www.w3.org/TR/webdriver2 */
import { patience } from "./driver.ts";

/** Keys that write nothing, by the places that the standard gives them. */
const places: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/** How an element is named in answers. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One request, answered within the time that a busy machine may take. @throws Error with what the driver says. */
async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { readonly error?: string; readonly message?: string };
  throw new Error(`${method} ${new URL(address).pathname}: ${error ?? ""} ${message ?? ""}`);
}

/** Whether a driver listens there already. */
export async function isReady(driver: string): Promise<boolean> {
  return ask(`${driver}/status`, "GET").then(
    () => true,
    () => false,
  );
}

export class Session {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Starts a browser as `options` say. */
  static async begin(driver: string, options: object): Promise<Session> {
    const capabilities = { alwaysMatch: options };
    const { sessionId } = (await ask(`${driver}/session`, "POST", { capabilities })) as { readonly sessionId: string };
    const session = new Session(`${driver}/session/${sessionId}`);
    await session.#post("/timeouts", { script: patience, pageLoad: patience });
    return session;
  }

  #post(path: string, body: object): Promise<unknown> {
    return ask(this.#address + path, "POST", body);
  }

  async open(url: string): Promise<void> {
    await this.#post("/url", { url });
  }

  /** Of the whole window, with what the browser puts around the page. */
  async resize(size: Size): Promise<void> {
    await this.#post("/window/rect", { x: 0, y: 0, ...size });
  }

  /** Calls `work` in the page, and waits for what it promises. @throws Error with what it threw. */
  async evaluate<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const script = `const args = [...arguments], tell = args.pop();
new Promise((resolve) => resolve((${String(work)})(...args))).then((value) => tell({ value }), (error) => tell({ error: String(error) }));`;
    const answer = await this.#post("/execute/async", { script, args });
    const { value, error } = answer as { readonly value: Result; readonly error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async click(x: number, y: number): Promise<void> {
    const actions = [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0, origin: "viewport" },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.#act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }

  async press(keys: string): Promise<void> {
    const values = keys.split("+").map((key) => places[key] ?? key);
    const down = values.map((value) => ({ type: "keyDown", value }));
    const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#act({ type: "key", id: "keyboard", actions: [...down, ...up] });
  }

  async #act(source: object): Promise<void> {
    await this.#post("/actions", { actions: [source] });
  }

  async choose(selector: string, paths: readonly string[]): Promise<void> {
    const found = await this.#post("/element", { using: "css selector", value: selector });
    const element = (found as Readonly<Record<string, string>>)[elementKey];
    await this.#post(`/element/${element ?? ""}/value`, { text: paths.join("\n") });
  }

  async picture(): Promise<Uint8Array> {
    return Buffer.from(String(await ask(`${this.#address}/screenshot`, "GET")), "base64");
  }

  async close(): Promise<void> {
    await ask(this.#address, "DELETE");
  }
}

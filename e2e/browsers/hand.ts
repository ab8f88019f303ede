/** What a person does with a tab, and sees there. Waits for what is to come, as long as a busy machine may take. */
import { expect } from "@playwright/test";
import type { Tab } from "./driver.ts";

declare global {
  interface Window {
    /** What the page has complained of since it was opened. */
    complaints?: string[];
  }
}

/** Elements by selector, and among them by name where one is given. */
export interface Sought {
  readonly css: string;
  readonly name?: string | undefined;
  /** How the name begins. */
  readonly begins?: string | undefined;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const button = "button, summary, [role=button], [role=menuitem], [role=tab]";

export class Hand {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Opens an address, and waits for a run that can be trained. */
  async open(address: string): Promise<void> {
    await this.tab.open(address);
    await this.tab.evaluate(listen);
    await this.until(() => {
      const status = window.mnemoscope?.status;
      return status?.engine !== null && status?.metric !== null && status?.metric !== undefined;
    }, true);
  }

  /** Presses a button by its name, or by how that begins. */
  press(name: string | { readonly begins: string }): Promise<void> {
    return this.pressAt({ css: button, ...(typeof name === "string" ? { name } : name) });
  }

  /** Presses at a place of what is sought, in parts of its width and height. */
  async pressAt(sought: Sought, across = 0.5, down = 0.5): Promise<void> {
    let before: Spot | null = null;
    let spot: Spot | null = null;
    // What still moves is not met.
    await expect(async () => {
      before = spot;
      spot = await this.tab.evaluate(find, sought);
      expect(spot, `${sought.css} ${sought.name ?? sought.begins ?? ""} can be pressed`).not.toBeNull();
      expect(spot).toEqual(before);
    }).toPass({ timeout: 60_000 });
    if (spot) await this.tab.click(...within(spot, across, down));
  }

  /** Whether what is sought is there to be seen and pressed. */
  async sees(sought: Sought): Promise<void> {
    await expect
      .poll(() => this.tab.evaluate(find, sought), `${sought.css} ${sought.name ?? sought.begins ?? ""}`)
      .not.toBeNull();
  }

  /** Waits until the page shows `text`. */
  async reads(text: string): Promise<void> {
    await this.until((part) => document.body.innerText.includes(part), true, text);
  }

  /** Waits until `look` finds `wanted` in the page. */
  async until<Args extends readonly unknown[], Result>(
    look: (...args: Args) => Result,
    wanted: NoInfer<Result>,
    ...args: Args
  ): Promise<void> {
    await expect.poll(() => this.tab.evaluate(look, ...args)).toEqual(wanted);
  }

  /** Trains by the scripting interface. */
  train(updates: number): Promise<{ readonly engine: string | null; readonly fingerprint: string | null }> {
    return this.tab.evaluate(async (count) => {
      if (!window.mnemoscope) throw new Error("no scripting interface");
      const { engine, fingerprint } = await window.mnemoscope.train(count);
      return { engine, fingerprint };
    }, updates);
  }

  /** What went wrong in the page so far. */
  async complaints(): Promise<readonly string[]> {
    const heard = await this.tab.evaluate(() => window.complaints ?? ["the page is not the one that was opened"]);
    return [...this.tab.complaints(), ...heard];
  }
}

function within({ x, y, width, height }: Spot, across: number, down: number): [x: number, y: number] {
  return [x + across * width, y + down * height];
}

/** Runs in the page: hears its errors, and what its Content-Security-Policy refused, before too where the browser tells. */
function listen(): void {
  if (window.complaints) return;
  const complaints: string[] = [];
  window.complaints = complaints;
  window.addEventListener("error", ({ message }) => {
    // No fault: what has changed its size in the meantime is told of in the next frame.
    if (!message.startsWith("ResizeObserver loop")) complaints.push(message);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => complaints.push(String(reason)));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    complaints.push(`${violatedDirective}: ${blockedURI}`),
  );
  if (!("ReportingObserver" in window)) return;
  const told = (reports: readonly { readonly body: unknown }[]): void => {
    for (const { body } of reports) complaints.push(JSON.stringify(body));
  };
  const observer = window.ReportingObserver as new (
    tell: typeof told,
    options: object,
  ) => { readonly observe: () => void };
  new observer(told, { types: ["csp-violation"], buffered: true }).observe();
}

/** Runs in the page: where the first of what is sought is, if it can be seen and nothing lies over it. */
function find({ css, name, begins = "" }: Sought): Spot | null {
  const nameOf = (element: Element): string => {
    const said = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return said.trim().replace(/\s+/g, " ");
  };
  for (const element of document.querySelectorAll(css)) {
    const its = nameOf(element);
    if ((name !== undefined && its !== name) || !its.startsWith(begins)) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    if (top && (element.contains(top) || top.contains(element))) return { x, y, width, height };
  }
  return null;
}

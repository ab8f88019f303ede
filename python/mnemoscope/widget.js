/** The page in a frame of a notebook's cell, in anywidget's form. What the two say to each other is in docs/embedding.md. */

const reads = ["trace", "weights", "metrics"];

/** Bytes at a time: a call takes only so many arguments. */
const piece = 32_768;

function inBase64({ buffer, byteOffset, byteLength }) {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = "";
  for (let at = 0; at < byteLength; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** JSON has no NaN. */
const numberOrNull = (value) => (Number.isFinite(value) ? value : null);

/** The page's text, told that it is in a frame, and of what. It has no address of its own. */
function embedded(html, link) {
  const hash = link.includes("#") ? link.slice(link.indexOf("#")) : "";
  const value = hash.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return html.replace("<html", () => `<html data-embed="${value}"`);
}

/** Without an origin: what a link brings can reach neither the notebook nor what the browser keeps for it. */
function makeFrame(html, link) {
  const frame = document.createElement("iframe");
  frame.title = "Mnemoscope";
  frame.sandbox = "allow-scripts allow-downloads";
  Object.assign(frame.style, { display: "block", width: "100%", height: "600px", border: "0" });
  frame.srcdoc = embedded(html, link);
  return frame;
}

/** Why the page did not do what was asked of it, here and in the model; "" when something else is asked. */
function say(model, said, why) {
  said.textContent = why;
  model.set("refused", why);
}

/** What the page tells becomes the model's state. `readAll`: asks the page for what it tells when it rests. */
function follow(model, said, readAll) {
  const standing = ({ update, loss }) => {
    model.set("update", update);
    model.set("loss", numberOrNull(loss));
  };
  const told = {
    update: standing,
    finished: (message) => {
      standing(message);
      readAll();
    },
    answer: (message) => {
      standing(message);
      const arrays = message.arrays.map(({ name, axes, sizes, data }) => ({ name, axes, sizes, data: inBase64(data) }));
      model.set(message.id, arrays);
      // Before the link, whose change would be taken for a wish.
      model.set("_told", message.link);
      model.set("link", message.link);
    },
    refused: ({ why }) => say(model, said, why),
  };
  return (message) => {
    told[message.type]?.(message);
    model.save_changes();
  };
}

function render({ model, el }) {
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.textContent = "Waiting for the page from Python… 正在等待 Python 送来页面……";
  el.append(said);

  let frame = null;
  /** What is wanted before the page hears; null from then on. */
  let waiting = [];
  const post = (command) => {
    if (waiting) waiting.push(command);
    else frame.contentWindow?.postMessage({ mnemoscope: 1, ...command }, "*");
  };
  const ask = (command) => {
    say(model, said, "");
    post(command);
  };
  const readAll = () => reads.forEach((what) => post({ type: "read", what, id: what }));
  const hear = follow(model, said, readAll);

  function onReady({ started }) {
    const wanted = waiting ?? [];
    waiting = null;
    wanted.forEach(post);
    if (started) model.send({ type: "ready" });
  }
  function onMessage({ source, data }) {
    if (frame === null || source !== frame.contentWindow || data?.mnemoscope !== 1) return;
    if (data.type === "ready") onReady(data);
    else hear(data);
  }
  function onCustom(message) {
    if (message.type !== "page") return ask(message);
    if (frame) return;
    said.textContent = "";
    frame = makeFrame(message.html, model.get("link"));
    readAll();
    el.prepend(frame);
  }
  function onLink() {
    if (frame === null || model.get("link") === model.get("_told")) return;
    ask({ type: "open", link: model.get("link") });
    readAll();
  }

  window.addEventListener("message", onMessage);
  model.on("msg:custom", onCustom);
  model.on("change:link", onLink);
  model.send({ type: "page" });
  return () => {
    window.removeEventListener("message", onMessage);
    model.off("msg:custom", onCustom);
    model.off("change:link", onLink);
  };
}

export default { render };

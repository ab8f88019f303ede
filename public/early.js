// Where a page is shown in a frame, with ?embed, it is a small page of its own. A frame without an origin fetches no modules and no
// workers: there it is the page as one file, which has them in it.
const isSmall = document.documentElement.dataset.embed !== undefined;
const isAsked = new URLSearchParams(location.search).has("embed");
const hasNoOrigin = self.origin === "null" && location.protocol.startsWith("http");
const rest = (isSmall && !isAsked ? "?embed=1" : location.search) + location.hash;
if (hasNoOrigin) location.replace("./mnemoscope.html" + rest);
else if (isAsked && !isSmall) location.replace("./embed.html" + rest);

// Runs before the page's own script has come: the picture that the page opens with is asked for at once. A link opens with others.
if (location.hash.length < 2 && !isAsked && !isSmall) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  link.href = "./pretrained/ntm-copy.picture.safetensors";
  document.head.append(link);
}

// A page whose own script can not run would stay white without a word.
const isFile = location.protocol === "file:";
const blank = {
  en: isFile
    ? "This page of Mnemoscope does not run from a file: open mnemoscope.html beside it, or start a server in its folder, for instance with: npx serve"
    : "Mnemoscope could not start here: its script was not loaded. Reload the page; if that does not help, the server or a blocker keeps the script back.",
  zh: isFile
    ? "忆镜的这个页面不能直接从文件运行：请打开旁边的 mnemoscope.html，或在它的文件夹里启动一个服务器，例如 npx serve"
    : "忆镜无法在这里启动：脚本没有加载。请刷新页面；如果没有用，是服务器或拦截器挡住了脚本。",
};

function sayWhyBlank() {
  const app = document.getElementById("app");
  if (app && app.childElementCount === 0) app.textContent = navigator.language.startsWith("zh") ? blank.zh : blank.en;
}

// By then the page has drawn something, wherever its script has come.
addEventListener("load", () => setTimeout(sayWhyBlank, 5000));

/** The poster's few words: it has them before any other part of the page is fetched. */

const english = {
  title: "Mnemoscope",
  start: "Click to start",
  why: "A small network learns to remember, here in your browser. Nothing is sent.",
  fetching: "Fetching the page…",
  failed: "The page could not be fetched. Press again.",
};

export const posterWords: Readonly<Record<"en" | "zh", typeof english>> = {
  en: english,
  zh: {
    title: "忆镜",
    start: "点击开始",
    why: "一个小网络就在你的浏览器里学会记忆，不发送任何数据。",
    fetching: "正在获取页面……",
    failed: "页面没有取到，请再按一次。",
  },
};

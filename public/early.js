// Runs before the page's own script has come: the picture that the page opens with is asked for at once. A link opens with others.
if (location.hash.length < 2) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  link.href = "./pretrained/ntm-copy.picture.safetensors";
  document.head.append(link);
}

// `slmhub serve --watch` marks its pages; they reload when the site was rebuilt.

export function addLiveReload(stream: URL): void {
  if (!("watch" in document.documentElement.dataset)) return;
  const source = new EventSource(stream);
  source.addEventListener("reload", () => location.reload());
  source.addEventListener("message", () => location.reload());
}

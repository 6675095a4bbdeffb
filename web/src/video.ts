// A video from elsewhere loads when it is asked for, not before.

export function loadVideosOnClick(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".video[data-youtube]")) {
    const link = box.querySelector("a");
    link?.addEventListener("click", (event) => {
      event.preventDefault();
      const frame = document.createElement("iframe");
      frame.src = `https://www.youtube-nocookie.com/embed/${encodeURIComponent(box.dataset.youtube!)}?autoplay=1`;
      frame.title = link.textContent?.trim() || "Video";
      frame.allow = "autoplay; encrypted-media; picture-in-picture";
      frame.allowFullscreen = true;
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

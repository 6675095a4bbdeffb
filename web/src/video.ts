// A video from elsewhere loads when it is asked for, not before. Without script the link leads to it.

export function loadVideosOnClick(): void {
  for (const box of document.querySelectorAll("slm-video")) {
    const link = box.querySelector("a");
    link?.addEventListener("click", (event) => {
      event.preventDefault();
      const frame = document.createElement("iframe");
      const id = encodeURIComponent(box.getAttribute("youtube")!);
      frame.src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
      frame.title = link.querySelector(".video-title")?.textContent ?? "Video";
      frame.allow = "autoplay; encrypted-media; picture-in-picture";
      frame.allowFullscreen = true;
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

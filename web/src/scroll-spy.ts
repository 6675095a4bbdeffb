// Marks the heading the reader is under in the table of contents.

import { currentHeading } from "./lib/headings";

const lineBelowHeader = 96;

export function markCurrentHeading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a[href^='#']")];
  const pairs = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (pairs.length === 0) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const tops = pairs.map(({ heading }) => heading.getBoundingClientRect().top);
    const current = currentHeading(tops, lineBelowHeader, isAtEnd && scrollY > 0);
    pairs.forEach(({ link }, index) => {
      if (index === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  };
  const markSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  };
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon, { passive: true });
  mark();
}

// Scrolls a long sidebar to the page that is read, which would else be below its edge.

export function showCurrentPage(): void {
  const sidebar = document.querySelector<HTMLElement>(".sidebar");
  const current = sidebar?.querySelector<HTMLElement>("[aria-current='page']");
  if (!sidebar || !current) return;
  const below = current.getBoundingClientRect().bottom - sidebar.getBoundingClientRect().bottom;
  if (below > 0) sidebar.scrollTop += below + sidebar.clientHeight / 2;
}

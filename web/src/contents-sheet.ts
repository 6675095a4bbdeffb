// On a phone the table of contents is a sheet over the text: it closes when one of its links is followed.

export function addCloseOnLink(): void {
  const contents = document.querySelector<HTMLElement>(".contents[popover]");
  contents?.addEventListener("click", ({ target }) => {
    if ((target as Element).closest("a") && contents.matches(":popover-open")) contents.hidePopover();
  });
}

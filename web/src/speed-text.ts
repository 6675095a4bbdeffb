// Fetches the player of simulated speeds only where a page has one; without it the text simply stands there.

export function loadSpeedText(module: URL): void {
  if (document.querySelector("slm-speed") !== null) void import(module.href);
}

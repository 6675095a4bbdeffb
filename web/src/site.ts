// The only script of a reading page. It stands in <head> without `defer`, so that the stored theme holds before
// the first paint; the rest waits for the document. Every page can be read without it.

import { addCloseOnLink } from "./contents-sheet";
import { addCopyButtons } from "./copy-code";
import { addKeysDialog } from "./keys-dialog";
import { loadDiagrams } from "./diagrams";
import { addLiveReload } from "./live-reload";
import { registerWorker } from "./offline";
import { addSearchBox } from "./search-box";
import { markCurrentHeading } from "./scroll-spy";
import { showCurrentPage } from "./sidebar";
import { loadSpeedText } from "./speed-text";
import { enhanceTabs } from "./tabs";
import { addThemeButton, applyStoredTheme } from "./theme";
import { loadVideosOnClick } from "./video";

// Addresses hold under any base path: this file is at BASE/assets/.
const assets = new URL(".", (document.currentScript as HTMLScriptElement).src);
const base = new URL("..", assets);

applyStoredTheme();

// Pages with a tool hold back an answer to another question than the address asks (tool.css).
if (location.search !== "") document.documentElement.dataset.asked = "";

document.addEventListener("DOMContentLoaded", () => {
  addThemeButton();
  addCopyButtons();
  enhanceTabs();
  markCurrentHeading();
  showCurrentPage();
  addCloseOnLink();
  loadVideosOnClick();
  addKeysDialog();
  addSearchBox(new URL(SEARCH_FILE, assets), base);
  loadDiagrams(new URL(MERMAID_FILE, assets));
  loadSpeedText(new URL(SPEED_FILE, assets));
  addLiveReload(new URL("_watch", base));
  registerWorker(base);
});

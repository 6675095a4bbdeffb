// Stacked sections become tabs; groups with the same titles follow one choice, which is remembered.

import { read, write } from "./lib/storage";
import { rememberedTab, tabAfterKey } from "./lib/tabs";

interface Group {
  titles: string[];
  key: string;
  select(index: number): void;
}

function makeGroup(container: HTMLElement, number: number, onChoice: (group: Group, index: number) => void): Group {
  const panels = [...container.querySelectorAll<HTMLElement>(":scope > .tab")];
  const titles = panels.map((panel) => panel.dataset.label ?? "");
  const list = document.createElement("div");
  list.className = "tab-list";
  list.setAttribute("role", "tablist");
  const buttons = panels.map((panel, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.id = `tab-${number}-${index}`;
    button.textContent = titles[index]!;
    button.setAttribute("role", "tab");
    panel.id ||= `panel-${number}-${index}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    button.setAttribute("aria-controls", panel.id);
    list.append(button);
    return button;
  });
  const select = (chosen: number) => {
    buttons.forEach((button, index) => {
      button.setAttribute("aria-selected", String(index === chosen));
      button.tabIndex = index === chosen ? 0 : -1;
      panels[index]!.hidden = index !== chosen;
    });
  };
  const group: Group = { titles, key: `slm-tabs:${titles.join("|")}`, select };
  list.addEventListener("click", ({ target }) => {
    const index = buttons.indexOf(target as HTMLButtonElement);
    if (index >= 0) onChoice(group, index);
  });
  list.addEventListener("keydown", (event) => {
    const next = tabAfterKey(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (next === null) return;
    event.preventDefault();
    onChoice(group, next);
    buttons[next]!.focus();
  });
  container.prepend(list);
  return group;
}

export function enhanceTabs(): void {
  const groups: Group[] = [];
  const choose = (chosen: Group, index: number) => {
    groups.filter(({ key }) => key === chosen.key).forEach(({ select }) => select(index));
    write(() => localStorage, chosen.key, chosen.titles[index]!);
  };
  document.querySelectorAll<HTMLElement>(".tabs").forEach((container, number) => {
    const group = makeGroup(container, number, choose);
    group.select(rememberedTab(group.titles, read(() => localStorage, group.key)));
    groups.push(group);
  });
}

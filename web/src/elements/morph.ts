// Makes what a page shows equal to newly drawn markup by changing only what differs. So focus, selection, scroll
// places and what the reader has opened stay, and nothing jumps.
//
// What scripts have added carries data-added and is left alone, behind what is drawn.

/** Attributes that the reader changes. */
const kept = new Set(["open"]);

/** Fields hold more than their attributes say; where there are none, what is equal needs no second look. */
let hasFields = false;

/** By what a row is known again: its id, or that of what opens it. "" for what is known by its place. */
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return "";
  return node.localName === "tbody" ? (node.querySelector("[id]")?.id ?? "") : node.id;
}

function morphAttributes(old: Element, drawn: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!drawn.hasAttribute(name) && !kept.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of drawn.attributes) {
    if (!kept.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

/** What stands in a field is not its attribute. The field in which the reader types is theirs. */
function morphField(old: Element, drawn: Element): void {
  if (old === document.activeElement) return;
  if (old instanceof HTMLInputElement && drawn instanceof HTMLInputElement) {
    if (old.value !== drawn.value) old.value = drawn.value;
    if (old.checked !== drawn.checked) old.checked = drawn.checked;
  } else if (old instanceof HTMLTextAreaElement && drawn instanceof HTMLTextAreaElement) {
    if (old.value !== drawn.value) old.value = drawn.value;
  } else if (old instanceof HTMLSelectElement && drawn instanceof HTMLSelectElement) {
    if (old.value !== drawn.value) old.value = drawn.value;
  }
}

function morphNode(old: Node, drawn: Node): void {
  if (!hasFields && old.isEqualNode(drawn)) return;
  if (old.nodeName !== drawn.nodeName) {
    (old as ChildNode).replaceWith(drawn);
  } else if (old instanceof Element && drawn instanceof Element) {
    morphAttributes(old, drawn);
    // The text in a <textarea> is its value: taking it over as children would empty what is drawn.
    if (!(old instanceof HTMLTextAreaElement)) morphChildren(old, drawn);
    morphField(old, drawn);
  } else if (old.nodeValue !== drawn.nodeValue) {
    old.nodeValue = drawn.nodeValue;
  }
}

function isAdded(node: Node): boolean {
  return node instanceof HTMLElement && node.dataset.added !== undefined;
}

/** Takes away the rows that are not drawn any more, first, so that those that stay need not move. */
function keepRows(olds: ChildNode[], drawns: ChildNode[]): Map<string, ChildNode> {
  const drawnKeys = new Set(drawns.map(keyOf));
  const rows = new Map<string, ChildNode>();
  for (const node of olds) {
    const key = keyOf(node);
    if (key === "") continue;
    if (drawnKeys.has(key)) rows.set(key, node);
    else node.remove();
  }
  return rows;
}

function morphChildren(old: Element, drawn: Element | DocumentFragment): void {
  const all = [...old.childNodes];
  const firstAdded = all.find(isAdded) ?? null;
  const drawns = [...drawn.childNodes];
  const rows = keepRows(all.filter((node) => !isAdded(node)), drawns);
  const olds = [...old.childNodes].filter((node) => !isAdded(node));
  for (const node of drawns) {
    const next = olds[0];
    const key = keyOf(node);
    const row = rows.get(key);
    if (row !== undefined) {
      rows.delete(key);
      if (row !== next) old.insertBefore(row, next ?? firstAdded);
      olds.splice(olds.indexOf(row), 1);
      morphNode(row, node);
    } else if (next !== undefined && keyOf(next) === "" && key === "") {
      olds.shift();
      morphNode(next, node);
    } else {
      old.insertBefore(node, next ?? firstAdded);
    }
  }
  olds.forEach((node) => node.remove());
}

/** `html` is markup that our own code has drawn and escaped. */
export function morphInto(element: Element, html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  hasFields = element.querySelector("input, select, textarea") !== null;
  morphChildren(element, template.content);
}

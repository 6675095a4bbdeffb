// Makes what a page shows equal to newly drawn markup by changing only what differs. So focus, selection, scroll
// places and what the reader has opened stay, and nothing jumps.
//
// What scripts have added carries data-added and is left alone, behind what is drawn.

/** Attributes that the reader changes. */
const kept = new Set(["open"]);

function isSameKind(old: Node, drawn: Node): boolean {
  if (old.nodeType !== drawn.nodeType || old.nodeName !== drawn.nodeName) return false;
  return !(old instanceof Element) || old.id === (drawn as Element).id;
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
  } else if (old instanceof HTMLSelectElement && drawn instanceof HTMLSelectElement) {
    if (old.value !== drawn.value) old.value = drawn.value;
  }
}

function morphNode(old: Node, drawn: Node): void {
  if (old instanceof Element && drawn instanceof Element) {
    morphAttributes(old, drawn);
    morphChildren(old, drawn);
    morphField(old, drawn);
  } else if (old.nodeValue !== drawn.nodeValue) {
    old.nodeValue = drawn.nodeValue;
  }
}

function isAdded(node: Node): boolean {
  return node instanceof HTMLElement && node.dataset.added !== undefined;
}

function morphChildren(old: Element, drawn: Element | DocumentFragment): void {
  const olds = [...old.childNodes].filter((node) => !isAdded(node));
  const drawns = [...drawn.childNodes];
  const firstAdded = [...old.childNodes].find(isAdded) ?? null;
  drawns.forEach((node, at) => {
    const place = olds[at];
    if (place === undefined) old.insertBefore(node, firstAdded);
    else if (isSameKind(place, node)) morphNode(place, node);
    else place.replaceWith(node);
  });
  olds.slice(drawns.length).forEach((node) => node.remove());
}

/** `html` is markup that our own code has drawn and escaped. */
export function morphInto(element: Element, html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  morphChildren(element, template.content);
}

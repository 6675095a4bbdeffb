// Questions to tools as addresses have them.

/** The query of a form's fields. A box that is not ticked is not sent, as browsers do. */
export function queryOf(fields: Iterable<readonly [string, FormDataEntryValue]>): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) query.append(name, String(value));
  return query.toString();
}

/** Longer questions stay in the page (fits_address in core/tools/faces/question.cpp). */
export function fitsAddress(question: string): boolean {
  return question.length <= 6 * 1024;
}

/** The same address with another question: path and fragment stay. */
export function withQuestion(address: string, question: string): string {
  const url = new URL(address);
  url.search = question;
  return url.href;
}

/** The question in `href` where it leads to the page at `page`, or null where it leads elsewhere. */
export function questionOfLink(href: string, page: string): string | null {
  const [link, here] = [new URL(href, page), new URL(page)];
  if (link.origin !== here.origin || link.pathname !== here.pathname || link.hash !== "") return null;
  return link.search.replace(/^\?/, "");
}

/** Name of a file to save an answer in: "slmhub-size-phi-4-16384.csv". */
export function fileNameOf(tool: string, question: string, extension: string): string {
  const values = [...new URLSearchParams(question).values()].join("-").toLowerCase();
  const words = `slmhub-${tool}-${values}`.replace(/[^a-z0-9.]+/g, "-").replace(/^-+|-+$/g, "");
  return `${words.slice(0, 80)}.${extension}`;
}

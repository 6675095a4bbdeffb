// Where a reader gives a tool a file: a field at the end of its form, and the whole tool to drop one on.

const fieldHtml = `
  <label for="tool-file">Or a file of yours</label>
  <input id="tool-file" type="file" accept=".gguf,.safetensors" aria-describedby="tool-file-help">
  <p id="tool-file-help" class="field-help">Pick it or drop it here. It stays on your machine: the page reads its header, and nothing is uploaded.</p>`;

/** `take` gets each file that is picked or dropped. */
export function addFileField(tool: HTMLElement, form: HTMLFormElement, take: (file: File) => void): void {
  const field = document.createElement("div");
  field.className = "field file-field";
  field.dataset.added = "";
  field.innerHTML = fieldHtml;
  form.append(field);
  const input = field.querySelector("input")!;
  // The form answers to what is typed; a file is taken when it is whole.
  input.addEventListener("input", (event) => event.stopPropagation());
  input.addEventListener("change", () => {
    if (input.files?.[0] !== undefined) take(input.files[0]);
  });
  tool.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    tool.dataset.drop = "";
  });
  tool.addEventListener("dragleave", (event) => {
    if (!tool.contains(event.relatedTarget as Node | null)) delete tool.dataset.drop;
  });
  tool.addEventListener("drop", (event) => {
    delete tool.dataset.drop;
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  });
}

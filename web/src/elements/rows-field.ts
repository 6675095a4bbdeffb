// Where a reader may pick a file instead of typing its rows: a field below each <textarea> of a tool's form.

/** As much as an input takes (k_rows_byte_limit). */
const mostBytes = 1 << 20;

const fieldHtml = `
  <label class="field-help">or from a file</label>
  <input type="file" accept=".csv,.txt,text/csv,text/plain">
  <p class="field-error" role="alert" hidden></p>`;

async function fill(area: HTMLTextAreaElement, file: File, problem: HTMLElement): Promise<void> {
  problem.hidden = file.size <= mostBytes;
  problem.textContent = problem.hidden ? "" : `${file.name} has more than 1 MiB.`;
  if (!problem.hidden) return;
  area.value = await file.text();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

export function addRowsFields(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll("textarea")) {
    const field = document.createElement("div");
    field.className = "rows-file";
    field.dataset.added = "";
    field.innerHTML = fieldHtml;
    area.parentElement!.append(field);
    const input = field.querySelector("input")!;
    input.id = `${area.id}-file`;
    field.querySelector("label")!.htmlFor = input.id;
    const problem = field.querySelector("p")!;
    // The form answers to what stands in the text; the file only fills it.
    input.addEventListener("input", (event) => event.stopPropagation());
    input.addEventListener("change", () => {
      if (input.files?.[0] !== undefined) void fill(area, input.files[0], problem);
    });
  }
}

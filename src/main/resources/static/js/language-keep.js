// Changing the language keeps what was typed, secrets excepted: in this tab only, and only until it is shown again.
const KEY = `typed:${location.pathname}`;
const KEPT = "textarea, input:not([type=password], [type=hidden], [type=file], [autocomplete=one-time-code], [hidden])";

function fields() {
  return [...document.querySelectorAll(KEPT)].filter((field) => field.name);
}

function isTick(field) {
  return field.type === "radio" || field.type === "checkbox";
}

for (const link of document.querySelectorAll("[data-language]")) {
  link.addEventListener("click", () => {
    const typed = fields().map((field) => [field.name, isTick(field) ? field.checked : true, field.value]);
    sessionStorage.setItem(KEY, JSON.stringify(typed));
  });
}

const kept = sessionStorage.getItem(KEY);
sessionStorage.removeItem(KEY);
for (const [name, chosen, value] of JSON.parse(kept ?? "[]")) {
  const field = fields().find((each) => each.name === name && (!isTick(each) || each.value === value));
  if (field && isTick(field)) {
    field.checked = chosen;
  } else if (field) {
    field.value = value;
  }
}

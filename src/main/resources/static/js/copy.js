// A button that copies what stands elsewhere on the page; lines of a list become lines of text.
const status = document.querySelector("[data-copy-status]");

function text(source) {
  const items = [...source.querySelectorAll("li")].map((item) => item.textContent);
  return items.length > 0 ? items.join("\n") : source.textContent.replace(/\s+/g, "");
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text(document.getElementById(button.dataset.copy)));
    status.textContent = button.dataset.copied;
  });
}

// A double click sends a form once; after ten seconds without an answer it may be sent again.
const PATIENCE = 10_000;

document.addEventListener("submit", (event) => {
  const form = event.target;
  // what is saved as a file leaves the page where it is
  if (event.defaultPrevented || "stays" in form.dataset) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, PATIENCE);
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});

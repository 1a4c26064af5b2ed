// The button that shows what is typed; hidden again when the form is sent, so that no browser keeps it as plain text.
for (const button of document.querySelectorAll(".show-password")) {
  const fields = button.getAttribute("aria-controls").split(" ").map((id) => document.getElementById(id));
  const show = (shown) => {
    button.setAttribute("aria-pressed", String(shown));
    for (const field of fields) {
      field.type = shown ? "text" : "password";
    }
  };
  button.hidden = false;
  button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
  button.form.addEventListener("submit", () => show(false));
}

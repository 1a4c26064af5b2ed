// Counts down to the moment from which a further mail may be sent; the server decides, this only tells.
for (const button of document.querySelectorAll("[data-resend-seconds]")) {
  const wait = button.form.querySelector("[data-resend-wait]");
  const words = button.form.querySelector("[data-resend-words]").dataset;
  const end = performance.now() + Number(button.dataset.resendSeconds) * 1000;

  button.addEventListener("click", (event) => {
    if (button.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
    }
  });

  const timer = setInterval(() => {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left > 0) {
      wait.textContent = words.left.replace("%", String(left));
      return;
    }
    clearInterval(timer);
    button.removeAttribute("aria-disabled");
    wait.setAttribute("role", "status");
    wait.textContent = words.ready;
  }, 1000);
}

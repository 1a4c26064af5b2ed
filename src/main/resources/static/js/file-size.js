// Says before anything is sent that a file is larger than the portal takes.
for (const field of document.querySelectorAll("input[type=file][data-largest]")) {
  field.addEventListener("change", () => {
    const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.largest));
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
    field.reportValidity();
  });
}

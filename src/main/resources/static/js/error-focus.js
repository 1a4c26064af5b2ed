// What is wrong is said first, also in browsers that do not follow autofocus here.
document.querySelector(".error-summary")?.focus();

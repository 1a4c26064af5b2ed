// Warns two and a half minutes before the session ends; one press begins it anew.
const WARNING = 150;
const bar = document.getElementById("session-end");
const form = bar.querySelector("form");
const length = Number(bar.dataset.seconds);
let timers = [];

function watch(seconds) {
  timers.forEach(clearTimeout);
  timers = [
    setTimeout(() => (bar.hidden = false), Math.max(0, seconds - WARNING) * 1000),
    setTimeout(() => location.assign("/sign-in?ended"), seconds * 1000),
  ];
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (answer.status === 204) {
    bar.hidden = true;
    watch(length);
  } else {
    location.assign("/sign-in?ended");
  }
});

watch(length);

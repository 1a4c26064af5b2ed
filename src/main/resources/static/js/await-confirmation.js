// Asks every two seconds whether the address was confirmed elsewhere, and then goes on.
const INTERVAL = 2000;
const waiting = document.querySelector("[data-await-confirmation]");

async function ask() {
  try {
    const answer = await fetch(waiting.dataset.awaitConfirmation, { headers: { Accept: "application/json" } });
    if (answer.ok && (await answer.json()).confirmed) {
      location.replace(location.pathname);
      return;
    }
  } catch {
    // without a connection there is nothing to say: the next question may get through
  }
  setTimeout(ask, INTERVAL);
}

if (waiting) {
  waiting.hidden = false;
  setTimeout(ask, INTERVAL);
}

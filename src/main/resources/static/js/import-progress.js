// Asks every second how far an import has come, and loads the page anew when it has come to another state.
const INTERVAL = 1000;
const run = document.querySelector("[data-import-state]");

async function ask() {
  try {
    const answer = await fetch(run.dataset.importState, { headers: { Accept: "application/json" } });
    const { state, percent } = await answer.json();
    if (state !== run.dataset.state) {
      location.reload();
      return;
    }
    run.querySelector("progress").value = percent;
    run.querySelector("[data-percent]").textContent = percent;
  } catch {
    // without a connection there is nothing to say: the next question may get through
  }
  setTimeout(ask, INTERVAL);
}

if (run) {
  setTimeout(ask, INTERVAL);
}

// Asks every two seconds how many letters are issued, and loads the page anew when all are.
const INTERVAL = 2000;
const place = document.querySelector("[data-issue-state]");

async function ask() {
  try {
    const answer = await fetch(place.dataset.issueState, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const state = await answer.json();
      if (!state.issuing) {
        location.reload();
        return;
      }
      place.querySelector("progress").value = state.done;
      place.querySelector("[data-done]").textContent = state.done;
    }
  } catch {
    // without a connection there is nothing to say: the next question may get through
  }
  setTimeout(ask, INTERVAL);
}

if (place) {
  setTimeout(ask, INTERVAL);
}

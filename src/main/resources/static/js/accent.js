// Shows how a colour would look while it is being typed; the server says whether it can be read.
const field = document.getElementById("looks.accent");
const verdict = document.getElementById("accent-verdict");
const colours = document.getElementById("look-colours");
const PAUSE = 300;
let waiting = 0;

async function judge() {
  const typed = field.value.normalize("NFKC").trim();
  if (!/^#?[0-9a-f]{6}$/i.test(typed)) {
    return;
  }
  const query = new URLSearchParams({ colour: typed });
  const answer = await fetch(`/settings/accent?${query}`);
  if (answer.ok && typed === field.value.normalize("NFKC").trim()) {
    const { readable, text } = await answer.json();
    verdict.textContent = text;
    if (readable && colours) {
      colours.href = `/settings/accent.css?${query}`;
    }
  }
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => judge().catch(() => { verdict.textContent = ""; }), PAUSE);
});

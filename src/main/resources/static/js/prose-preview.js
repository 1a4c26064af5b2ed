// Shows what is being typed as its readers will see it; the server says what becomes of it.
const path = document.querySelector("[data-preview-path]").dataset.previewPath;
const token = document.querySelector("input[name=_csrf]").value;
const PAUSE = 400;

function span(part) {
  if (part.href !== "") {
    const link = document.createElement("a");
    link.href = part.href;
    link.textContent = part.text;
    return link;
  }
  if (!part.strong) {
    return document.createTextNode(part.text);
  }
  const strong = document.createElement("strong");
  strong.textContent = part.text;
  return strong;
}

function within(name, spans) {
  const element = document.createElement(name);
  element.append(...spans.map(span));
  return element;
}

function block(part) {
  if (part.items) {
    const list = document.createElement("ul");
    list.append(...part.items.map((item) => within("li", item)));
    return list;
  }
  if (part.lines) {
    const paragraph = document.createElement("p");
    part.lines.forEach((line, index) => {
      paragraph.append(...(index > 0 ? [document.createElement("br")] : []), ...line.map(span));
    });
    return paragraph;
  }
  return within("h2", part.spans);
}

async function show(area, preview) {
  const typed = area.value;
  const answer = await fetch(path, { method: "POST", body: new URLSearchParams({ _csrf: token, text: typed }) });
  if (answer.ok && typed === area.value) {
    const { blocks } = await answer.json();
    preview.querySelector(".prose").replaceChildren(...blocks.map(block));
    preview.hidden = blocks.length === 0;
  }
}

for (const area of document.querySelectorAll("textarea[data-preview]")) {
  const preview = document.getElementById(area.dataset.preview);
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(area, preview).catch(() => { preview.hidden = true; }), PAUSE);
  };
  area.addEventListener("input", soon);
  if (area.value !== "") {
    soon();
  }
}

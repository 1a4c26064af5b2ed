// Hands the server's options to the browser's own passkey dialog, and the browser's answer back by the form of the page.
import { answer, options } from "./passkey-codec.js";

const form = document.querySelector("[data-passkey]");
const kind = form.dataset.passkey;
const problems = document.querySelector("[data-passkey-problems]");
// challenges live five minutes; a suggestion that waits longer gets a fresh one
const FRESH = 240_000;
let running = null;

function show(problem) {
  for (const each of problems.children) {
    each.hidden = each.dataset.problem !== problem;
  }
  problems.querySelector(":scope > :not([hidden])")?.focus();
}

/** Where the sign-in stands elsewhere by now the server leads to another page; one that carries what was typed stays. */
async function fetched() {
  const posted = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const reply = await fetch(form.dataset.options, { method: "POST", body: posted });
  if (!reply.ok && !reply.redirected && form.dataset.carries) {
    throw new TypeError(`options: ${reply.status}`);
  }
  if (reply.redirected || !reply.ok) {
    location.assign(reply.redirected ? reply.url : location.pathname);
    return null;
  }
  return options(await reply.json());
}

function problemOf(error, lasted, publicKey) {
  switch (error.name) {
    case "InvalidStateError":
      return kind === "make" ? "already-registered" : "no-passkey";
    case "NotSupportedError":
    case "SecurityError":
      return "not-supported";
    case "ConstraintError":
      return "no-screen-lock";
    default:
      return lasted >= publicKey.timeout ? "timed-out" : "cancelled";
  }
}

function begin() {
  running?.abort();
  running = new AbortController();
  return running.signal;
}

async function send(credential) {
  form.elements.answer.value = answer(credential);
  if (form.elements.remember) {
    form.elements.remember.value = document.getElementById("remember")?.checked ?? false;
  }
  form.requestSubmit();
}

async function ask() {
  show(null);
  const signal = begin();
  let publicKey = null;
  try {
    publicKey = await fetched();
  } catch {
    show("no-connection");
  }
  if (!publicKey || signal.aborted) {
    return;
  }
  const started = performance.now();
  try {
    const asked = { publicKey, signal };
    const credential = kind === "make" ? await navigator.credentials.create(asked) : await navigator.credentials.get(asked);
    await send(credential);
  } catch (error) {
    if (error.name !== "AbortError") {
      show(problemOf(error, performance.now() - started, publicKey));
      resume();
    }
  }
}

/** The browser's own suggestions at the user ID; what goes wrong there nobody has asked for, so nothing is said. */
async function suggest() {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) {
    return;
  }
  const signal = begin();
  const publicKey = await fetched().catch(() => null);
  if (!publicKey || signal.aborted) {
    return;
  }
  const renewal = setTimeout(suggest, FRESH);
  signal.addEventListener("abort", () => clearTimeout(renewal));
  try {
    await send(await navigator.credentials.get({ publicKey, signal, mediation: "conditional" }));
  } catch {
    clearTimeout(renewal);
  }
}

/** The dialog of the button took the suggestions' place. */
function resume() {
  if (kind === "alone") {
    suggest();
  }
}

form.addEventListener("submit", (event) => {
  if (form.elements.answer.value === "") {
    event.preventDefault();
    if (window.PublicKeyCredential) {
      ask();
    } else {
      show("not-supported");
    }
  }
});

window.addEventListener("pageshow", (event) => {
  form.elements.answer.value = "";
  if (event.persisted || !window.PublicKeyCredential) {
    return;
  }
  const [arrival] = performance.getEntriesByType("navigation");
  if (kind === "alone") {
    suggest();
  } else if (form.dataset.starting && arrival?.type === "navigate") {
    ask();
  }
});

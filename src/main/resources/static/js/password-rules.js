// Ticks the rules the browser knows all about; those without data-rule wait for the server, which judges all of them.
const rules = document.getElementById("rules");
const password = document.getElementById("password");
const confirmation = document.getElementById("confirmation");
const LONGEST = 128;

const MET = {
  length: (typed, rule) => {
    const length = [...typed.normalize("NFC")].length;
    return length >= Number(rule.dataset.least) && length <= LONGEST;
  },
  "letters-and-digits": (typed) => /[A-Za-z]/.test(typed) && /[0-9]/.test(typed),
  same: (typed) => typed === confirmation.value,
};

function tick(rule, met) {
  if (rule.classList.contains("is-met") === met) {
    return;
  }
  rule.classList.toggle("is-met", met);
  if (met) {
    const heard = document.createElement("span");
    heard.className = "only-heard";
    heard.textContent = rules.dataset.met;
    rule.lastElementChild.append(heard);
  } else {
    rule.querySelector(".only-heard").remove();
  }
}

function judge() {
  for (const rule of rules.children) {
    const met = MET[rule.dataset.rule];
    if (met) {
      tick(rule, password.value !== "" && met(password.value, rule));
    }
  }
}

for (const field of [password, confirmation]) {
  field.addEventListener("input", judge);
}

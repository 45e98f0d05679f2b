// Keeps a page up to date, and an answer from getting lost. Every page works without it.
const body = document.body;
const news = document.getElementById("news");
let dirty = false;
let wait = 0;

function say(text, link) {
  news.textContent = text;
  if (!link) return;
  const a = document.createElement("a");
  a.href = "/";
  a.textContent = link;
  news.append(" ", a);
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function renew(text) {
  const stay = dirty || body.dataset.stay === "yes";
  if (stay) say(text, "Go on"); // what somebody writes or reads is not taken from their hands
  else setTimeout(() => location.replace(body.dataset.home), Math.random() * 300);
}

async function watch() {
  let known = body.dataset.known;
  const turn = known.split(".")[0];
  let lost = false;
  for (;;) {
    try {
      const query = new URLSearchParams({ known, watch: body.dataset.watch });
      const answer = await fetch(`/state?${query}`, { cache: "no-store" });
      if (answer.status === 403) return renew("You are no longer in the room.");
      if (!answer.ok) throw new Error(answer.status);
      const state = await answer.json();
      if (lost) say("");
      lost = false;
      wait = 0;
      if (String(state.turn) !== turn) return renew("The room has moved on.");
      if (state.known === known) await pause(1000);
      known = state.known;
      for (const name of ["joined", "answered"]) {
        const place = document.getElementById(name);
        if (place && name in state) place.textContent = state[name];
      }
    } catch {
      if (!lost) say("No connection to the room. What was kept is safe; trying again.");
      lost = true;
      wait = Math.min(wait ? wait * 2 : 1000, 10000);
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }
}

const form = document.getElementById("answer");
if (form) {
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button.main");
    button.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      dirty = false;
      if (answer.ok) {
        location.replace("/");
      } else {
        form.submit(); // the same again, so that the page that says why is shown
      }
    } catch {
      button.removeAttribute("aria-disabled");
      say("Not sent: no connection. Your answer is still on this page; send it again.");
    }
  });
}

if (body.dataset.watch) watch();
// a page that comes back from the browser's memory may be an old one
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

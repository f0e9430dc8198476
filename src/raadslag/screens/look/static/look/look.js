// "Vis i kilden": focus goes to the marked words, Esc and [Tilbage til feltet] lead back to the link.
// Where the passage cannot be fetched, the link is followed as any other.

const NEW_TAB = ["ctrlKey", "metaKey", "shiftKey"];

function leave(place) {
  const link = document.getElementById(place.id.replace("kilde-", "vis-"));
  place.replaceChildren();
  link.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".source-link");
  if (link && NEW_TAB.some((key) => event[key])) event.stopImmediatePropagation();
}, true);

document.addEventListener("htmx:beforeRequest", (event) => {
  event.detail.target.setAttribute("aria-busy", "true");
});

document.addEventListener("htmx:afterRequest", (event) => {
  event.detail.target.removeAttribute("aria-busy");
  if (!event.detail.successful) window.location.assign(event.detail.elt.href);
});

document.addEventListener("htmx:afterSwap", (event) => {
  const place = event.detail.target;
  const mark = place.querySelector("mark") || place.querySelector(".source-back");
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
});

document.addEventListener("keydown", (event) => {
  const place = event.target.closest(".source-place");
  if (event.key === "Escape" && place) leave(place);
});

document.addEventListener("click", (event) => {
  const back = event.target.closest(".source-place .source-back");
  if (!back) return;
  event.preventDefault();
  leave(back.closest(".source-place"));
});

// "Vis i kilden": focus goes to the marked words, Esc and [Tilbage til feltet] lead back to the link.

document.addEventListener("htmx:afterSwap", (event) => {
  const place = event.detail.target;
  if (!place.matches(".source-place")) return;
  const mark = place.querySelector("mark") || place.querySelector(".source-back");
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
});

function leave(place) {
  const link = document.getElementById(place.id.replace("kilde-", "vis-"));
  place.replaceChildren();
  link.focus();
}

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

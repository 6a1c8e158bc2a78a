// Choosing a trip in the chart, on the map or in the list shows it in all three.

const page = document.querySelector("main.plan");

function tripOf(target) {
  return target.closest("[data-trip]")?.dataset.trip;
}

function show(trip) {
  page.classList.toggle("has-choice", trip !== undefined);
  for (const part of page.querySelectorAll("[data-trip]")) {
    part.classList.toggle("is-chosen", part.dataset.trip === trip);
  }
  for (const mark of page.querySelectorAll("[data-trips]")) {
    mark.classList.toggle("is-chosen", trip !== undefined && mark.dataset.trips.split(" ").includes(trip));
  }
}

let kept;

page.addEventListener("click", (event) => {
  const trip = event.target.closest("a, button, summary") === null ? tripOf(event.target) : kept;
  kept = trip === kept && event.target.closest("a, button, summary") === null ? undefined : trip;
  show(kept);
  if (kept !== undefined && event.target.closest("svg") !== null) {
    document.getElementById(`trip-${kept}`)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }
});
page.addEventListener("pointerover", (event) => show(tripOf(event.target) ?? kept));
page.addEventListener("pointerleave", () => show(kept));

// A signature by finger, for those whose browser can; without this script the name and the photo stand alone.

for (const field of document.querySelectorAll("[data-signature]")) {
  const canvas = field.querySelector("canvas");
  const value = field.querySelector("input");
  const pen = canvas.getContext("2d");
  let drawing = false;

  const wipe = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    value.value = "";
  };
  const at = ({ offsetX, offsetY }) => [offsetX * canvas.width / canvas.clientWidth, offsetY * canvas.height / canvas.clientHeight];

  canvas.addEventListener("pointerdown", (event) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drawing) {
      pen.lineTo(...at(event));
      pen.stroke();
    }
  });
  canvas.addEventListener("pointerup", () => {
    drawing = false;
    value.value = canvas.toDataURL("image/png");
  });
  field.querySelector("[data-clear]").addEventListener("click", wipe);

  pen.lineWidth = 4;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  wipe();
  field.hidden = false;
}

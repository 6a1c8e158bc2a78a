// A picture instead of a scanner, read on the device: most phones have no reader of their own, and there may be no network.

import { decode } from "/scanner/scanner.js";

/** Longest side in pixels, tried in turn: a code that is too fine for the first is sharper in the second. */
const SIDES = [1000, 1600];

/** The first code in the picture as `{aim?, text}`; null if none was found. */
export async function codeIn(file) {
  const picture = await createImageBitmap(file);
  try {
    for (const side of SIDES) {
      const [code] = JSON.parse(decode(...pixelsOf(picture, side)));
      if (code) {
        return code;
      }
    }
    return null;
  } finally {
    picture.close();
  }
}

/** Width, height and a byte a pixel, scaled down to the side if it is longer. */
function pixelsOf(picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const luminance = new Int8Array(width * height);
  for (let i = 0; i < luminance.length; i++) {
    luminance[i] = (306 * data[4 * i] + 601 * data[4 * i + 1] + 117 * data[4 * i + 2]) >> 10;
  }
  return [width, height, luminance];
}

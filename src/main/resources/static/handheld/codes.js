// What the edge may do to a code: take off what the keyboard added, and nothing else. The node reads it.

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const OWN = /^SL[CPBTO][A-Z0-9]{2,21}$/i;
const AIM = /^\][A-Za-z][0-9A-Za-z]/;

/** Full-width characters of a Chinese input method become half-width; blanks around go, a group separator stays. */
export function normalise(text) {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
    .replace(/\u3000/g, " ")
    .replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

/** Parts the AIM symbology identifier from the text, where the scanner sends one. */
export function codeOf(text) {
  return AIM.test(text) ? { aim: text.slice(0, 3), text: text.slice(3) } : { text };
}

/** ISO/IEC 7064 MOD 37,36 over everything but the last character. */
function checkCharacter(text) {
  let product = 36;
  for (const character of text) {
    const sum = (product + CHARACTERS.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return CHARACTERS[(37 - product) % 36];
}

/**
 * What one of our own codes is: command, place, badge, trip or order; "damaged" if its check character is wrong; null if
 * it is not one of ours.
 */
export function ownKind(text) {
  if (!OWN.test(text)) {
    return null;
  }
  const code = text.toUpperCase();
  if (checkCharacter(code.slice(0, -1)) !== code.slice(-1)) {
    return "damaged";
  }
  return { C: "command", P: "place", B: "badge", T: "trip", O: "order" }[code[2]];
}

/** A number that a person typed or scanned from the number sheet; codes of goods are longer. */
export function quantityOf(text) {
  return /^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : null;
}

/** Whether the text can be a code at all. */
export function isReadable(text) {
  return text.length >= 3 && text.length <= 4096 && !text.includes("\uFFFD");
}

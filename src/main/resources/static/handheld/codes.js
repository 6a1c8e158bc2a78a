// What a code is. The node's own Java says it here too, compiled to scanner.js, so that both read alike, also offline.

import { read } from "/scanner/scanner.js";

/**
 * What a text means: {kind, aim?, text, …}, kind being item, logistic-unit, place, command, carton, tracking, unreadable,
 * unknown and others (see ScanWords); text without what a keyboard or an input method added.
 */
export const meaning = (raw) => JSON.parse(read(null, raw, new Date().getFullYear()));

/** A code as scan events carry it. */
export function codeOf(raw) {
  const { aim, text } = meaning(raw);
  return aim ? { aim, text } : { text };
}

/** A number that a person typed or scanned from the number sheet; codes of goods are longer. */
export function quantityOf(text) {
  return /^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : null;
}

/** Whether the text can be a code at all. */
export function isReadable(text) {
  return text.length >= 3 && text.length <= 4096 && !text.includes("\uFFFD");
}

/** The number of the pallet or carton that a code names; empty if there is none. */
export function unitOf(raw) {
  const { kind, code, sscc } = meaning(raw);
  return kind === "carton" ? code.toUpperCase() : kind === "logistic-unit" ? sscc : "";
}

/** The GTIN-14 of the goods that a code names; empty if there is none. */
export function gtinOf(raw) {
  const { gtin, content } = meaning(raw);
  return gtin ?? content ?? "";
}

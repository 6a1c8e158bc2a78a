package org.supplyline.gs1;

/** What is wrong with a part of a text: the first wrong character's place in the text, and what belongs there. */
record Fault(int position, Gs1Error.Code code, String expected) {}

package org.supplyline.inventory;

import org.supplyline.journal.JournalId;

/** A line with its number in the journal and the movement that it belongs to. */
record BookedLine(JournalId id, int number, Movement movement, MovementLine line) {}

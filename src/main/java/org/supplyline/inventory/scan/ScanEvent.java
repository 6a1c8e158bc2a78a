package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.BusinessStep;

/**
 * What a device says happened (DESIGN section 6, ScanEvent v1). Its key is not here: the ledger takes that from the
 * sealed record.
 *
 * @param at the device's claim of when
 * @param step what it means for the goods
 * @param from place code or own place code (SLP…) the goods left, or null for the step's usual place
 * @param to place code or own place code the goods came to, or null for the step's usual place
 * @param codes what was read, 0 to {@value #MAX_CODES}
 * @param quantity how many of the unit, 1 to {@value #MAX_QUANTITY}
 * @param packs whether the quantity counts packs as the code names them, or base units
 * @param order order code, or null
 * @param hasFrames whether the frames are kept as evidence; with no code beside them they could not be read
 * @param undoes the seq in {@code undoesEpoch} of the event that this one takes back, or null
 * @param undoesEpoch the epoch of that event, or null
 */
record ScanEvent(
        Instant at,
        BusinessStep step,
        @Nullable String from,
        @Nullable String to,
        List<Code> codes,
        long quantity,
        boolean packs,
        @Nullable String order,
        boolean hasFrames,
        @Nullable Long undoesEpoch,
        @Nullable Long undoes) {

    static final int MAX_CODES = 50;
    static final long MAX_QUANTITY = 10_000_000;
    static final int MAX_CODE_LENGTH = 4_096;

    /**
     * One barcode or tag as it was read.
     *
     * @param aim AIM symbology identifier such as {@code ]C1}, or null
     * @param text its text, GS as U+001D
     */
    record Code(@Nullable String aim, String text) {}
}

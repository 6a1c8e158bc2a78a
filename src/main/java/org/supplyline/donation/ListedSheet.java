package org.supplyline.donation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supplyline.donation.sheet.SheetReading;

/** A sheet in the list of imports. */
record ListedSheet(
        SheetKey key,
        ImportedSheet count,
        SheetReading.Direction direction,
        Instant importedAt,
        String importedBy,
        @Nullable LocalDate date) {}

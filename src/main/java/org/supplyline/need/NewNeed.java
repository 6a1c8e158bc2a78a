package org.supplyline.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a site wants, before it has a number; see {@link Need} for the members. */
public record NewNeed(
        String site,
        String item,
        @Nullable Long asked,
        @Nullable Long approved,
        @Nullable Long days,
        int urgency,
        @Nullable Instant due,
        Basis basis,
        String formula,
        String reason) {}

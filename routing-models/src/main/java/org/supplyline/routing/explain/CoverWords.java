package org.supplyline.routing.explain;

import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Phrase;

/** Cover as people say it: days of use where a daily use is known, else a part of what was approved. */
final class CoverWords {
    private static final int TENTHS = 10;

    private CoverWords() {}

    static Phrase of(AllocationLine line) {
        return of(comparable(line), line.coverTenthDays() > 0);
    }

    /** Tenths of a day, or permille of what was approved. */
    static Phrase of(long cover, boolean days) {
        String figure = cover / TENTHS + "." + cover % TENTHS;
        return days ? new Phrase(figure + " 天", figure + " days") : new Phrase(figure + "%", figure + " %");
    }

    static long comparable(AllocationLine line) {
        return line.coverTenthDays() > 0 ? line.coverTenthDays() : line.coverPermille();
    }
}

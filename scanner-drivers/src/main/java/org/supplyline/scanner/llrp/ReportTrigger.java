package org.supplyline.scanner.llrp;

import java.time.Duration;

/**
 * When a reader reports what it has seen (LLRP 1.1, section 14.2.1, ROReportSpec).
 *
 * @param tags after so many, 1 to 65,535; 0 if by time
 * @param time after so long, 1 ms to 65,535 ms; zero if by tags. Readers of LLRP 1.0.1 cannot be told so and are asked
 */
public record ReportTrigger(int tags, Duration time) {

    /** @throws IllegalArgumentException if not one of both is set, or it is out of range */
    public ReportTrigger {
        long millis = time.toMillis();
        boolean byTags = tags >= 1 && tags <= 0xFFFF && time.isZero();
        boolean byTime = tags == 0 && millis >= 1 && millis <= 0xFFFF;
        if (!byTags && !byTime) {
            throw new IllegalArgumentException("A report after %d tags, %s: one of 1 to 65535.".formatted(tags, time));
        }
    }

    /** A report as soon as so many tags were seen. */
    public static ReportTrigger everyTags(int tags) {
        return new ReportTrigger(tags, Duration.ZERO);
    }

    /** A report after each such time. */
    public static ReportTrigger every(Duration time) {
        return new ReportTrigger(0, time);
    }

    boolean isByTime() {
        return tags == 0;
    }
}

package org.supplyline.inventory.scan;

import java.util.Comparator;

/** The key of a scan event: booked once, whatever dies. */
record ScanKey(String device, long epoch, long seq) implements Comparable<ScanKey> {

    private static final Comparator<ScanKey> ORDER = Comparator.comparing(ScanKey::device)
            .thenComparingLong(ScanKey::epoch)
            .thenComparingLong(ScanKey::seq);

    @Override
    public int compareTo(ScanKey other) {
        return ORDER.compare(this, other);
    }
}

package org.supplyline.device;

import java.time.Duration;

/** How far the ledger is behind what was accepted; implemented by the ledger. */
public interface ScanLag {

    /** The age of the oldest scan that waits to be booked; zero when none does. */
    Duration lag();
}

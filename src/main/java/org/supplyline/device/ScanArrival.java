package org.supplyline.device;

import java.time.Duration;

/** When a scan that was accepted has reached the ledger, on whatever instance; implemented by the ledger. */
public interface ScanArrival {

    /** Waits until the scan is booked or held, at most so long; returns at once while the database is away. */
    void await(String device, long epoch, long seq, Duration atMost);
}

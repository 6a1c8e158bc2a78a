package org.supplyline.device;

import org.jspecify.annotations.Nullable;

/**
 * Where a fixed reader stands and what a scan there means.
 *
 * @param port path of the serial port, best one that names the device itself such as {@code /dev/serial/by-id/…}
 * @param baud bits a second, 300 to 3,000,000
 * @param step business step of each scan
 * @param place where goods go at this step, or null for the step's usual place
 */
public record ReadPoint(
        String port, int baud, String step, @Nullable String place) {

    public ReadPoint {
        if (port.isBlank() || port.length() > 200) {
            throw new IllegalArgumentException(
                    "The serial port (%s) must be a path of 1 to 200 characters.".formatted(port));
        }
        if (baud < 300 || baud > 3_000_000) {
            throw new IllegalArgumentException("The baud rate (%d) must be 300 to 3,000,000.".formatted(baud));
        }
    }
}

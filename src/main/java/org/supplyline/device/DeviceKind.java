package org.supplyline.device;

import java.util.Locale;

/** What sort of scanner a device is. */
public enum DeviceKind {
    /** A phone or PDA with the handheld page; keeps its events until they are booked. */
    HANDHELD,
    /** A reader on a serial line of this machine; its driver session is the edge. */
    SERIAL,
    /** A scanner of the drill that exists only as a program. */
    SIMULATED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind is written so */
    public static DeviceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

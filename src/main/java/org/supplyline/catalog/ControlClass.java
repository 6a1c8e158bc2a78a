package org.supplyline.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which rules bind an item beyond those for all goods. */
public enum ControlClass {
    /** No special rule (普通). */
    ORDINARY,
    /** Prescription medicine (处方药). */
    PRESCRIPTION,
    /** Medical device (器械). */
    DEVICE,
    /** Dangerous goods (危化品), with storage limits; see {@link Hazard} for what must not travel together. */
    HAZARDOUS,
    /** Fresh food (鲜活), used within hours, delivered straight. */
    FRESH;

    /** Whether such goods go to medical units only and never on a household list. */
    public boolean medicalUnitsOnly() {
        return this == PRESCRIPTION || this == DEVICE;
    }

    /** How it is written in files, in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ControlClass> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }
}

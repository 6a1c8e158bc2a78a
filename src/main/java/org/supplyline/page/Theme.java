package org.supplyline.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Light or dark; where nobody chose, the page follows the device. */
public enum Theme {
    LIGHT,
    DARK;

    /** The value of {@code ?theme=}, of the cookie and of {@code data-theme}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> ofCode(String code) {
        return Stream.of(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}

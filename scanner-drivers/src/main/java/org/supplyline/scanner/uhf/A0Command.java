package org.supplyline.scanner.uhf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Commands of the A0 family (as in rust-invelion and pyImpinj, which follow the makers' manual). */
enum A0Command {
    READ_GPIO(0x60),
    WRITE_GPIO(0x61),
    SET_ANTENNA_DETECTOR(0x62),
    GET_ANTENNA_DETECTOR(0x63),
    SET_TEMPORARY_POWER(0x66),
    SET_IDENTIFIER(0x67),
    GET_IDENTIFIER(0x68),
    SET_LINK_PROFILE(0x69),
    GET_LINK_PROFILE(0x6A),
    RESET(0x70),
    SET_BAUD(0x71),
    GET_FIRMWARE(0x72),
    SET_ADDRESS(0x73),
    SET_ANTENNA(0x74),
    GET_ANTENNA(0x75),
    SET_POWER(0x76),
    GET_POWER(0x77),
    SET_REGION(0x78),
    GET_REGION(0x79),
    SET_BEEPER(0x7A),
    GET_TEMPERATURE(0x7B),
    GET_RETURN_LOSS(0x7E),
    INVENTORY(0x80),
    READ(0x81),
    WRITE(0x82),
    LOCK(0x83),
    KILL(0x84),
    SET_EPC_MATCH(0x85),
    GET_EPC_MATCH(0x86),
    REAL_TIME_INVENTORY(0x89),
    FAST_SWITCH_INVENTORY(0x8A),
    SESSION_INVENTORY(0x8B),
    SET_FAST_TID(0x8C),
    SAVE_FAST_TID(0x8D),
    GET_FAST_TID(0x8E),
    GET_BUFFER(0x90),
    GET_AND_RESET_BUFFER(0x91),
    GET_BUFFER_COUNT(0x92),
    RESET_BUFFER(0x93),
    INVENTORY_6B(0xB0),
    READ_6B(0xB1),
    WRITE_6B(0xB2),
    LOCK_6B(0xB3),
    QUERY_LOCK_6B(0xB4);

    private static final @Nullable A0Command[] BY_CODE = new A0Command[256];

    static {
        for (A0Command command : values()) {
            BY_CODE[command.code] = command;
        }
    }

    private final int code;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    A0Command(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static @Nullable A0Command of(int code) {
        return BY_CODE[code];
    }

    /** The stable form for interfaces: {@code set-power}; for a code without name {@code command-5A}. */
    static String text(int code) {
        A0Command known = BY_CODE[code];
        return known == null ? "command-%02X".formatted(code) : known.text;
    }
}

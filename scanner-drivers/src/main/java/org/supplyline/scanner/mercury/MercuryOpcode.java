package org.supplyline.scanner.mercury;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Commands of Mercury modules (Mercury API, serial_reader_imp.h). */
enum MercuryOpcode {
    WRITE_FLASH(0x01),
    READ_FLASH(0x02),
    VERSION(0x03),
    BOOT_FIRMWARE(0x04),
    SET_BAUD_RATE(0x06),
    ERASE_FLASH(0x07),
    VERIFY_IMAGE_CRC(0x08),
    BOOT_BOOTLOADER(0x09),
    MODIFY_FLASH(0x0A),
    GET_DSP_SILICON_ID(0x0B),
    GET_CURRENT_PROGRAM(0x0C),
    WRITE_FLASH_SECTOR(0x0D),
    GET_SECTOR_SIZE(0x0E),
    MODIFY_FLASH_SECTOR(0x0F),
    HW_VERSION(0x10),
    READ_TAG_ID_SINGLE(0x21),
    READ_TAG_ID_MULTIPLE(0x22),
    WRITE_TAG_ID(0x23),
    WRITE_TAG_DATA(0x24),
    LOCK_TAG(0x25),
    KILL_TAG(0x26),
    PASS_THROUGH(0x27),
    READ_TAG_DATA(0x28),
    GET_TAG_ID_BUFFER(0x29),
    CLEAR_TAG_ID_BUFFER(0x2A),
    WRITE_TAG_SPECIFIC(0x2D),
    ERASE_BLOCK_TAG_SPECIFIC(0x2E),
    MULTI_PROTOCOL_TAG_OP(0x2F),
    GET_ANTENNA_PORT(0x61),
    GET_READ_TX_POWER(0x62),
    GET_TAG_PROTOCOL(0x63),
    GET_WRITE_TX_POWER(0x64),
    GET_FREQ_HOP_TABLE(0x65),
    GET_USER_GPIO_INPUTS(0x66),
    GET_REGION(0x67),
    GET_POWER_MODE(0x68),
    GET_USER_MODE(0x69),
    GET_READER_OPTIONAL_PARAMS(0x6A),
    GET_PROTOCOL_PARAM(0x6B),
    GET_READER_STATS(0x6C),
    GET_USER_PROFILE(0x6D),
    GET_AVAILABLE_PROTOCOLS(0x70),
    GET_AVAILABLE_REGIONS(0x71),
    GET_TEMPERATURE(0x72),
    SET_ANTENNA_PORT(0x91),
    SET_READ_TX_POWER(0x92),
    SET_TAG_PROTOCOL(0x93),
    SET_WRITE_TX_POWER(0x94),
    SET_FREQ_HOP_TABLE(0x95),
    SET_USER_GPIO_OUTPUTS(0x96),
    SET_REGION(0x97),
    SET_POWER_MODE(0x98),
    SET_USER_MODE(0x99),
    SET_READER_OPTIONAL_PARAMS(0x9A),
    SET_PROTOCOL_PARAM(0x9B),
    SET_USER_PROFILE(0x9D),
    SET_PROTOCOL_LICENSE_KEY(0x9E),
    SET_OPERATING_FREQ(0xC1),
    TX_CW_SIGNAL(0xC3);

    private static final @Nullable MercuryOpcode[] BY_CODE = new MercuryOpcode[256];

    static {
        for (MercuryOpcode opcode : values()) {
            BY_CODE[opcode.code] = opcode;
        }
    }

    private final int code;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    MercuryOpcode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The stable form for interfaces: {@code read-tag-id-multiple}. */
    String text() {
        return text;
    }

    static @Nullable MercuryOpcode of(int code) {
        return BY_CODE[code];
    }
}

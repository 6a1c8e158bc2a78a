package org.supplyline.scanner.ssi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an SSI packet is for (Zebra, SSI Programmer's Guide, and for 73, 74, 80 and above what newer scanners send). */
public enum SsiOpcode {
    MULTIPACKET_SEGMENT(0x73),
    MULTIPACKET_ACK(0x74),
    SSI_MGMT(0x80),
    SCANNER_INIT(0x90),
    SCANNER_INIT_REPLY(0x91),
    HOST_ACK(0x96),
    REQUEST_REVISION(0xA3),
    REPLY_REVISION(0xA4),
    IMAGE_DATA(0xB1),
    VIDEO_DATA(0xB4),
    ILLUMINATION_OFF(0xC0),
    ILLUMINATION_ON(0xC1),
    AIM_OFF(0xC4),
    AIM_ON(0xC5),
    PARAM_SEND(0xC6),
    PARAM_REQUEST(0xC7),
    PARAM_DEFAULTS(0xC8),
    CMD_ACK(0xD0),
    CMD_NAK(0xD1),
    FLUSH_QUEUE(0xD2),
    CAPABILITIES_REQUEST(0xD3),
    CAPABILITIES_REPLY(0xD4),
    BATCH_REQUEST(0xD5),
    BATCH_DATA(0xD6),
    START_SESSION(0xE4),
    STOP_SESSION(0xE5),
    BEEP(0xE6),
    LED_ON(0xE7),
    LED_OFF(0xE8),
    SCAN_ENABLE(0xE9),
    SCAN_DISABLE(0xEA),
    SLEEP(0xEB),
    DECODE_DATA(0xF3),
    EVENT(0xF6),
    IMAGER_MODE(0xF7);

    private static final @Nullable SsiOpcode[] BY_CODE = new SsiOpcode[256];

    static {
        for (SsiOpcode opcode : values()) {
            BY_CODE[opcode.code] = opcode;
        }
    }

    private final int code;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    SsiOpcode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The stable form for interfaces: {@code decode-data}; for a code without name {@code opcode-2C}. */
    static String text(int code) {
        SsiOpcode known = BY_CODE[code];
        return known == null ? "opcode-%02X".formatted(code) : known.text;
    }
}

package org.supplyline.scanner.uhf;

import java.util.Map;

/** The readers whose frames begin with their length; they differ in what an inventory says. */
public enum UhfReaderModel {
    /** {@code count, (length, EPC)*}. */
    UHFREADER18,
    /** Also UHFReader86: {@code antenna mask, count, (length, EPC, RSSI)*}. */
    UHFREADER288;

    static final int INVENTORY = 0x01;
    static final int SINGLE_TAG = 0x0F;
    static final int READER_INFO = 0x21;
    static final int SET_SCAN_TIME = 0x25;
    static final int SET_POWER = 0x2F;
    static final int LAMP_AND_BUZZER = 0x33;
    static final int SET_BUZZER = 0x40;

    private static final Map<Integer, String> COMMANDS = Map.ofEntries(
            Map.entry(INVENTORY, "inventory"),
            Map.entry(0x02, "read"),
            Map.entry(0x03, "write"),
            Map.entry(0x04, "write-epc"),
            Map.entry(0x05, "kill"),
            Map.entry(0x06, "protect"),
            Map.entry(0x07, "erase-block"),
            Map.entry(0x08, "read-protect-epc"),
            Map.entry(0x09, "read-protect"),
            Map.entry(0x0A, "unlock-read-protect"),
            Map.entry(0x0B, "check-read-protect"),
            Map.entry(0x0C, "configure-eas"),
            Map.entry(0x0D, "check-eas"),
            Map.entry(SINGLE_TAG, "inventory-single"),
            Map.entry(0x10, "write-block"),
            Map.entry(0x15, "read-extended"),
            Map.entry(0x16, "write-extended"),
            Map.entry(0x18, "inventory-to-buffer"),
            Map.entry(0x19, "inventory-mixed"),
            Map.entry(0x1A, "inventory-epc"),
            Map.entry(READER_INFO, "reader-info"),
            Map.entry(0x22, "set-frequency"),
            Map.entry(0x24, "set-address"),
            Map.entry(SET_SCAN_TIME, "set-scan-time"),
            Map.entry(0x28, "set-baud"),
            Map.entry(SET_POWER, "set-power"),
            Map.entry(LAMP_AND_BUZZER, "lamp-and-buzzer"),
            Map.entry(0x35, "set-work-mode"),
            Map.entry(0x36, "get-work-mode"),
            Map.entry(SET_BUZZER, "set-buzzer"),
            Map.entry(0x76, "set-work-mode-288"));

    private static final Map<Integer, String> STATUSES = Map.ofEntries(
            Map.entry(0x00, "ok"),
            Map.entry(0x01, "done"),
            Map.entry(0x02, "timeout"),
            Map.entry(0x03, "more"),
            Map.entry(0x04, "memory-full"),
            Map.entry(0x05, "wrong-access-password"),
            Map.entry(0x09, "kill-failed"),
            Map.entry(0xF8, "antenna-failed"),
            Map.entry(0xF9, "command-failed"),
            Map.entry(0xFA, "tag-out-of-reach"),
            Map.entry(0xFB, "no-tag"),
            Map.entry(0xFC, "tag-error"),
            Map.entry(0xFD, "wrong-length"),
            Map.entry(0xFE, "wrong-command"),
            Map.entry(0xFF, "wrong-parameter"));

    static String command(int code) {
        return COMMANDS.getOrDefault(code, "command-%02X".formatted(code));
    }

    static String status(int code) {
        return STATUSES.getOrDefault(code, "%02X".formatted(code));
    }
}

package org.supplyline.scanner.uhf;

import java.util.Map;

/** Error codes of the A0 family (as in rust-invelion, which follows the makers' manual). */
final class A0Status {

    static final int OK = 0x10;

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(OK, "ok"),
            Map.entry(0x11, "failed"),
            Map.entry(0x20, "reset-failed"),
            Map.entry(0x21, "carrier-failed"),
            Map.entry(0x22, "antenna-missing"),
            Map.entry(0x23, "flash-write-failed"),
            Map.entry(0x24, "flash-read-failed"),
            Map.entry(0x25, "power-not-set"),
            Map.entry(0x31, "inventory-failed"),
            Map.entry(0x32, "tag-read-failed"),
            Map.entry(0x33, "tag-write-failed"),
            Map.entry(0x34, "tag-lock-failed"),
            Map.entry(0x35, "tag-kill-failed"),
            Map.entry(0x36, "no-tag"),
            Map.entry(0x37, "tag-access-failed"),
            Map.entry(0x38, "buffer-empty"),
            Map.entry(0x40, "access-denied"),
            Map.entry(0x41, "bad-parameter"),
            Map.entry(0x42, "too-many-words"),
            Map.entry(0x43, "bad-memory-bank"),
            Map.entry(0x44, "bad-lock-region"),
            Map.entry(0x45, "bad-lock-type"),
            Map.entry(0x46, "bad-address"),
            Map.entry(0x47, "bad-antenna"),
            Map.entry(0x48, "bad-power"),
            Map.entry(0x49, "bad-region"),
            Map.entry(0x4A, "bad-baud"),
            Map.entry(0x4B, "bad-beeper-mode"),
            Map.entry(0x4F, "bad-frequency"),
            Map.entry(0x52, "frequency-not-locked"),
            Map.entry(0x53, "radio-failed"),
            Map.entry(0x54, "power-not-reached"),
            Map.entry(0x56, "spectrum-rule"),
            Map.entry(0x57, "power-too-low"));

    private A0Status() {}

    /** The stable form for interfaces; hex for a code without name. */
    static String text(int code) {
        return TEXTS.getOrDefault(code, "%02X".formatted(code));
    }
}

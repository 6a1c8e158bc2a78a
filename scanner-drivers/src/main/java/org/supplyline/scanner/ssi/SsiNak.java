package org.supplyline.scanner.ssi;

/** Why a packet was not taken (Zebra, SSI Programmer's Guide, CMD_NAK). */
enum SsiNak {
    /** The checksum is wrong: send it again. */
    RESEND(1, "resend"),
    /** It makes no sense at this moment. */
    BAD_CONTEXT(2, "bad-context"),
    /** It was understood and is not wanted. */
    DENIED(6, "denied"),
    UNDESIRED(0x0A, "undesired");

    private final int code;
    private final String text;

    SsiNak(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    static String text(int code) {
        for (SsiNak reason : values()) {
            if (reason.code == code) {
                return reason.text;
            }
        }
        return "%02X".formatted(code);
    }
}

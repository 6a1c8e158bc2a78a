package org.supplyline.scanner.ssi;

import java.util.List;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/** A bar code as SSI carries it: its type and its text, however many packets it took. */
record SsiCode(int type, Octets text) {

    /** Code 39 "NR" is what a scanner says that is set to tell when it found nothing. */
    private static final int NO_READ_TYPE = 0x01;

    private static final String NO_READ_HEX = "4E52";

    boolean isNoRead() {
        return type == NO_READ_TYPE && text.hex().equals(NO_READ_HEX);
    }

    List<Read> reads() {
        if (isNoRead() || text.size() == 0) {
            return List.of();
        }
        byte[] bytes = text.toArray();
        return List.of(Read.of(SsiCodeType.aim(type), bytes, 0, bytes.length));
    }
}

package org.supplyline.barcode;

import com.google.zxing.common.BitArray;
import java.util.List;

/**
 * A symbol that was recognised through blur, drawn anew and clean.
 *
 * @param row one bit a module, with quiet zones
 * @param start of the symbol on the line that was looked at, in pixels
 * @param end of the symbol
 */
record Restored(BitArray row, double start, double end) {

    private static final int QUIET = 12;

    static Restored of(List<boolean[]> parts, double start, double end) {
        int modules = parts.stream().mapToInt(part -> part.length).sum();
        BitArray row = new BitArray(modules + 2 * QUIET);
        int at = QUIET;
        for (boolean[] part : parts) {
            for (boolean dark : part) {
                if (dark) {
                    row.set(at);
                }
                at++;
            }
        }
        return new Restored(row, start, end);
    }
}

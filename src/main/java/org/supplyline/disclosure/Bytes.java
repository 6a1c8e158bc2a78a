package org.supplyline.disclosure;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value. */
final class Bytes {

    private final byte[] array;

    /** @param array not changed by the caller afterwards */
    Bytes(byte[] array) {
        this.array = array;
    }

    /** The bytes themselves, not to be changed. */
    byte[] array() {
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(array);
    }
}

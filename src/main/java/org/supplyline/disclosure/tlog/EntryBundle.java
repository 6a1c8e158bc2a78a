package org.supplyline.disclosure.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries in a row, each with its length as two bytes, big end first (C2SP tlog-tiles). */
public final class EntryBundle {

    /** The length field has 16 bits. */
    public static final int MAX_ENTRY_BYTES = 0xFFFF;

    private EntryBundle() {}

    public static byte[] write(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > TilePath.WIDTH) {
            throw new IllegalArgumentException("A bundle holds 1 to 256 entries, not (%d).".formatted(entries.size()));
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw new IllegalArgumentException("An entry of (%d) bytes is too long.".formatted(entry.length));
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are not exactly {@code count} entries */
    public static List<byte[]> read(byte[] bundle, int count) {
        List<byte[]> entries = new ArrayList<>(count);
        int at = 0;
        while (entries.size() < count && at + 2 <= bundle.length) {
            int length = ((bundle[at] & 0xFF) << 8) | (bundle[at + 1] & 0xFF);
            at += 2;
            if (at + length > bundle.length) {
                break;
            }
            byte[] entry = new byte[length];
            System.arraycopy(bundle, at, entry, 0, length);
            entries.add(entry);
            at += length;
        }
        if (entries.size() != count || at != bundle.length) {
            throw new IllegalArgumentException("The bundle does not hold exactly (%d) entries.".formatted(count));
        }
        return entries;
    }
}

package org.supplyline.sheet;

import java.time.Instant;

/**
 * A file that was taken in, and where its rows stand.
 *
 * @param name what the user calls the file
 * @param applied rows in the books
 * @param review rows that wait for a person
 * @param dismissed rows that a person put aside
 */
public record ImportedList(
        String sha256, String name, Instant importedAt, String importedBy, long applied, long review, long dismissed) {

    public long rows() {
        return applied + review + dismissed;
    }
}

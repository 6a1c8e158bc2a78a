package org.supplyline.donation;

/**
 * One sheet of one file.
 *
 * @param sha256 of the file, in hex
 * @param sheet its place in the file, from 1
 */
record SheetKey(String sha256, int sheet) {

    SheetKey {
        if (!sha256.matches("[0-9a-f]{64}") || sheet < 1) {
            throw new IllegalArgumentException("There is no sheet (%s, %d).".formatted(sha256, sheet));
        }
    }
}

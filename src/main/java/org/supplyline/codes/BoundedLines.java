package org.supplyline.codes;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a text without their ends; of a line that is longer than any code only the beginning is kept. */
final class BoundedLines {

    /** More than any reader here takes, so that the reader is the one to say that it is too long. */
    static final int MAX_LENGTH = 16_384;

    private final BufferedReader text;

    BoundedLines(BufferedReader text) {
        this.text = text;
    }

    /** The next line; null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < MAX_LENGTH) {
                line.append((char) c);
            }
            c = text.read();
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}

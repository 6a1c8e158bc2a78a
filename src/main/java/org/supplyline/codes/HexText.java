package org.supplyline.codes;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes written as hex: two digits each, with blanks, line breaks and comments from # to the end of the line. */
final class HexText extends InputStream {

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xEF;
    private static final int REST_OF_MARK = 2;

    private final InputStream text;
    private int line = 1;
    private int column;
    private boolean begun;
    private boolean ended;
    /** Found behind bytes that were given first. */
    private @Nullable Malformed fault;

    HexText(InputStream text) {
        this.text = text;
    }

    /** Text that is no hex. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final int column;

        private Malformed(int line, int column) {
            super("Line %d, column %d is no hex digit.".formatted(line, column));
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    @Override
    public int read() throws IOException {
        if (fault != null) {
            throw fault;
        }
        int first = ended ? END : nextDigit();
        if (first == END) {
            return END;
        }
        int atLine = line;
        int atColumn = column + 1;
        int second = Character.digit(character(), 16);
        if (second < 0) {
            throw new Malformed(atLine, atColumn);
        }
        return first << 4 | second;
    }

    /** What stands before a fault is given first, and the fault with the next read. */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int value;
            try {
                value = read();
            } catch (Malformed found) {
                fault = found;
                if (count == 0) {
                    throw found;
                }
                return count;
            }
            if (value == END) {
                return count == 0 ? END : count;
            }
            buffer[from + count] = (byte) value;
            count++;
        }
        return count;
    }

    private int nextDigit() throws IOException {
        while (true) {
            int c = character();
            if (c == '#') {
                while (c != '\n' && c != END) {
                    c = character();
                }
            }
            if (c == END) {
                ended = true;
                return END;
            }
            if (c > ' ') {
                int digit = Character.digit(c, 16);
                if (digit < 0) {
                    throw new Malformed(line, column);
                }
                return digit;
            }
        }
    }

    private int character() throws IOException {
        int c = text.read();
        if (!begun && c == BYTE_ORDER_MARK) {
            text.skipNBytes(REST_OF_MARK);
            c = text.read();
        }
        begun = true;
        if (c == '\n') {
            line++;
            column = 0;
        } else {
            column++;
        }
        return c;
    }
}

package org.supplyline.scanner.llrp;

import java.util.Arrays;

/** Reads a message's bytes from the front, bit by bit where fields are smaller than a byte; says what is missing. */
final class Input {

    private final byte[] line;
    private final int from;

    private int position;
    /** Bits of the byte at {@code position} that were read. */
    private int bit;

    private int end;
    private String owner = "header";

    /** @param from the message's first byte; faults are told from there */
    Input(byte[] line, int from, int to) {
        this.line = line;
        this.from = from;
        this.position = from;
        this.end = to;
    }

    /** From the message's first byte. */
    int position() {
        return position - from;
    }

    void moveTo(int newPosition) {
        position = from + newPosition;
    }

    int left() {
        return end - position;
    }

    /** Makes all that follows part of this parameter, up to so many bytes from the message's first. */
    void enter(String name, int newEnd) {
        owner = name;
        end = from + newEnd;
    }

    String owner() {
        return owner;
    }

    int end() {
        return end - from;
    }

    int peek() {
        return line[position] & 0xFF;
    }

    long number(int bits, String field) throws LlrpFormatException {
        long value = 0;
        if (bits % 8 == 0) {
            need(bits / 8, field);
            for (int i = 0; i < bits; i += 8) {
                value = (value << 8) | (line[position++] & 0xFF);
            }
            return value;
        }
        need(1, field);
        value = ((line[position] & 0xFF) >> (8 - bit - bits)) & ((1 << bits) - 1);
        skipBits(bits);
        return value;
    }

    /** Passes reserved bits, whatever they say: a later version may give them a meaning. */
    void skip(int bits) throws LlrpFormatException {
        if (bits >= 8 && bit == 0) {
            need(bits / 8, "reserved bits");
            position += bits / 8;
        } else if (bits > 8 - bit) {
            int first = 8 - bit;
            skip(first);
            skip(bits - first);
        } else {
            need(1, "reserved bits");
            skipBits(bits);
        }
    }

    private void skipBits(int bits) {
        bit += bits;
        if (bit == 8) {
            bit = 0;
            position++;
        }
    }

    int count(String field) throws LlrpFormatException {
        return (int) number(16, field);
    }

    byte[] bytes(int count, String field) throws LlrpFormatException {
        need(count, field);
        position += count;
        return Arrays.copyOfRange(line, position - count, position);
    }

    void need(int count, String field) throws LlrpFormatException {
        if (count > left()) {
            throw fault(position(), "%s needs %d bytes, %d are left".formatted(field, count, left()));
        }
    }

    LlrpFormatException fault(int at, String what) {
        return new LlrpFormatException("%s at byte %d: %s".formatted(owner, at, what));
    }
}

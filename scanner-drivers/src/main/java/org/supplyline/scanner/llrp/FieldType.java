package org.supplyline.scanner.llrp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * How a field stands in a message (LLRP 1.1, section 17). Numbers are {@link Long}, an unsigned 64-bit one by its bits;
 * flags {@link Boolean}; bytes upper-case hex; arrays lists of {@link Long} behind a count of 16 bits.
 */
enum FieldType {
    FLAG(1),
    U1(1),
    U2(2),
    U8(8),
    S8(8),
    U16(16),
    S16(16),
    U32(32),
    U64(64),
    /** Twelve bytes. */
    U96(96),
    /** Bits, behind their count. */
    BITS(16),
    /** Bytes, behind their count. */
    HEX(16),
    /** Words of 16 bits, behind their count. */
    WORDS(16),
    U8V(16),
    U16V(16),
    U32V(16),
    /** UTF-8, behind the count of its bytes. */
    TEXT(16),
    /** All bytes to the end. */
    REST(0);

    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();

    /** Bits of a value, or of the count before it. */
    final int bits;

    FieldType(int bits) {
        this.bits = bits;
    }

    /** What a field says that was not set. */
    Object zero() {
        return switch (this) {
            case FLAG -> false;
            case U96 -> "0".repeat(24);
            case HEX, WORDS, TEXT, REST -> "";
            case BITS -> new BitString(0, "");
            case U8V, U16V, U32V -> List.of();
            default -> 0L;
        };
    }

    Object read(Input in, String field) throws LlrpFormatException {
        return switch (this) {
            case FLAG -> in.number(1, field) == 1;
            case S8 -> (long) (byte) in.number(8, field);
            case S16 -> (long) (short) in.number(16, field);
            case U96 -> hex(in.bytes(12, field));
            case REST -> hex(in.bytes(in.left(), field));
            case BITS -> {
                int count = in.count(field);
                yield new BitString(count, hex(in.bytes(BitString.bytes(count), field)));
            }
            case HEX -> hex(in.bytes(in.count(field), field));
            case WORDS -> hex(in.bytes(2 * in.count(field), field));
            case TEXT -> text(in, field);
            case U8V -> numbers(in, 8, field);
            case U16V -> numbers(in, 16, field);
            case U32V -> numbers(in, 32, field);
            default -> in.number(bits, field);
        };
    }

    /** Writes what {@link #check} let pass. */
    void write(Output out, Object value) {
        switch (this) {
            case FLAG -> out.number((Boolean) value ? 1 : 0, 1);
            case U96, REST -> out.bytes(UPPER_CASE.parseHex((String) value));
            case BITS -> {
                out.number(((BitString) value).count(), 16);
                out.bytes(UPPER_CASE.parseHex(((BitString) value).hex()));
            }
            case HEX -> counted(out, UPPER_CASE.parseHex((String) value), 1);
            case WORDS -> counted(out, UPPER_CASE.parseHex((String) value), 2);
            case TEXT -> counted(out, ((String) value).getBytes(StandardCharsets.UTF_8), 1);
            case U8V -> numbers(out, (List<?>) value, 8);
            case U16V -> numbers(out, (List<?>) value, 16);
            case U32V -> numbers(out, (List<?>) value, 32);
            default -> out.number((Long) value, bits);
        }
    }

    /**
     * Gives the value back if the field can hold it.
     *
     * @throws IllegalArgumentException if it cannot
     */
    Object check(String field, Object value) {
        boolean fits = switch (this) {
            case FLAG -> value instanceof Boolean;
            case BITS -> value instanceof BitString;
            case U96 -> value instanceof String hex && hex.length() == 24;
            case HEX, TEXT -> value instanceof String text && text.length() <= 2 * 0xFFFF;
            case WORDS -> value instanceof String hex && hex.length() % 4 == 0 && hex.length() <= 4 * 0xFFFF;
            case REST -> value instanceof String;
            case U8V -> value instanceof List<?> list && list.stream().allMatch(one -> isUnsigned(one, 8));
            case U16V -> value instanceof List<?> list && list.stream().allMatch(one -> isUnsigned(one, 16));
            case U32V -> value instanceof List<?> list && list.stream().allMatch(one -> isUnsigned(one, 32));
            case S8 -> value instanceof Long number && number == number.byteValue();
            case S16 -> value instanceof Long number && number == number.shortValue();
            case U64 -> value instanceof Long;
            default -> isUnsigned(value, bits);
        };
        if (!fits) {
            throw new IllegalArgumentException("%s is %s and cannot be %s.".formatted(field, this, value));
        }
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    private static boolean isUnsigned(Object value, int bits) {
        return value instanceof Long number && number >= 0 && number >>> bits == 0;
    }

    private static String hex(byte[] bytes) {
        return UPPER_CASE.formatHex(bytes);
    }

    private static String text(Input in, String field) throws LlrpFormatException {
        int start = in.position();
        byte[] bytes = in.bytes(in.count(field), field);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw in.fault(start, field + " must be UTF-8");
        }
    }

    private static List<Long> numbers(Input in, int bits, String field) throws LlrpFormatException {
        int count = in.count(field);
        in.need(count * bits / 8, field);
        List<Long> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(in.number(bits, field));
        }
        return List.copyOf(numbers);
    }

    private static void numbers(Output out, List<?> values, int bits) {
        out.number(values.size(), 16);
        values.forEach(value -> out.number((Long) value, bits));
    }

    private static void counted(Output out, byte[] bytes, int unit) {
        out.number(bytes.length / unit, 16);
        out.bytes(bytes);
    }
}

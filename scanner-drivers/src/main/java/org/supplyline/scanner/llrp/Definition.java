package org.supplyline.scanner.llrp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the standard says of one message or parameter.
 *
 * @param slots its sub-parameters in the order of the standard
 */
record Definition(int number, String name, List<Field> fields, List<Slot> slots) {

    /** Parameters below have a type byte and no length: TV; the others are TLV. */
    static final int FIRST_TLV = 128;

    /**
     * A field, or reserved bits.
     *
     * @param type null for reserved bits
     * @param bits that it takes, or its count takes
     * @param names of its values, by number; empty if it is a plain number
     */
    record Field(String name, @Nullable FieldType type, int bits, Map<Long, String> names) {}

    /**
     * A place for sub-parameters.
     *
     * @param names of those that may stand here
     */
    record Slot(List<String> names, boolean required, boolean repeats) {

        String text() {
            return String.join(" or ", names);
        }
    }

    /** Where a parameter belongs, or -1 if it has no place here. */
    int slot(String parameter) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).names().contains(parameter)) {
                return i;
            }
        }
        return -1;
    }

    /** @throws IllegalArgumentException if there is no such field */
    Field field(String field) {
        for (Field one : fields) {
            if (one.type() != null && one.name().equals(field)) {
                return one;
            }
        }
        throw new IllegalArgumentException("%s has no field %s.".formatted(name, field));
    }

    /** Bytes of the fields, of those of no fixed length without what they count. */
    int fixedBytes() {
        return fields.stream().mapToInt(Field::bits).sum() / 8;
    }

    boolean isTv() {
        return number < FIRST_TLV;
    }
}

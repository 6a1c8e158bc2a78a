package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** One part of an application identifier's value: characters, length and what they must be. */
final class ValueComponent {

    private final CharacterSet set;
    private final int minLength;
    private final int maxLength;
    private final boolean optional;
    private final ValueCheck[] checks;

    /** @param checks all of them hold */
    ValueComponent(CharacterSet set, int minLength, int maxLength, boolean optional, ValueCheck... checks) {
        this.set = set;
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.optional = optional;
        this.checks = checks.clone();
    }

    int minLength() {
        return minLength;
    }

    int maxLength() {
        return maxLength;
    }

    boolean optional() {
        return optional;
    }

    /** What is wrong with this part of the text; null if nothing is. */
    @Nullable
    Fault find(String text, int from, int to, int referenceYear) {
        if (to - from < minLength) {
            return new Fault(to, Gs1Error.Code.VALUE_TOO_SHORT, toString());
        }
        int other = set.firstOther(text, from, to);
        if (other < to) {
            Gs1Error.Code code =
                    set == CharacterSet.N ? Gs1Error.Code.NOT_A_DIGIT : Gs1Error.Code.CHARACTER_NOT_ALLOWED;
            return new Fault(other, code, toString());
        }
        if (set == CharacterSet.Z) {
            int padding = padding(text, from, to);
            if (padding < to) {
                return new Fault(padding, Gs1Error.Code.CHARACTER_NOT_ALLOWED, toString());
            }
        }
        for (ValueCheck check : checks) {
            Fault fault = check.find(text, from, to, referenceYear);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Where the padding of set 64 goes wrong; {@code to} if it does not. */
    static int padding(String text, int from, int to) {
        int first = text.indexOf('=', from);
        if (first < 0 || first >= to) {
            return to;
        }
        boolean last = true;
        for (int i = first; i < to; i++) {
            last &= text.charAt(i) == '=';
        }
        return last && to - first <= 2 && (to - from) % 3 == 0 ? to : first;
    }

    /** The notation of the General Specifications. */
    @Override
    public String toString() {
        String format = set + (minLength < maxLength ? ".." : "") + maxLength;
        return optional ? "[" + format + "]" : format;
    }
}

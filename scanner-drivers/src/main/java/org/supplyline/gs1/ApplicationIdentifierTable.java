package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** All application identifiers, found by their digits without making any object. */
final class ApplicationIdentifierTable {

    private static final int MAX_DIGITS = 4;
    /** Numbers of two, three and four digits behind each other. */
    private static final int[] OFFSET = {0, 0, 0, 100, 1_100};

    private static final int SIZE = 11_100;

    private static final ApplicationIdentifier[] BY_NUMBER = new ApplicationIdentifier[SIZE];
    /** By the first two digits; 0 where no identifier begins with them. The standard keeps such lengths uniform. */
    private static final int[] LENGTHS = new int[100];

    static {
        AiRows.forEach(ApplicationIdentifierTable::add);
    }

    private ApplicationIdentifierTable() {}

    /** The identifier whose digits stand at this position; null if none does. */
    static @Nullable ApplicationIdentifier at(String text, int position) {
        int available = text.length() - position;
        if (available < 2) {
            return null;
        }
        int number = number(text, position, 2);
        int length = number < 0 ? 0 : LENGTHS[number];
        return length == 0 || length > available ? null : find(text, position, length);
    }

    /** The identifier that this part of a text is; null if it is none. */
    static @Nullable ApplicationIdentifier find(String text, int from, int length) {
        if (length < 2 || length > MAX_DIGITS) {
            return null;
        }
        int number = number(text, from, length);
        return number < 0 ? null : BY_NUMBER[OFFSET[length] + number];
    }

    /** The identifier of these digits; null if there is none. */
    static @Nullable ApplicationIdentifier find(String ai) {
        return find(ai, 0, ai.length());
    }

    /** Says whether digits are built like an identifier but none has them. */
    static boolean isUnassigned(String ai) {
        if (ai.length() < 2 || ai.length() > MAX_DIGITS || find(ai) != null) {
            return false;
        }
        int length = LENGTHS[number(ai, 0, 2)];
        return length == 0 || length == ai.length();
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void add(ApplicationIdentifier identifier) {
        String ai = identifier.ai();
        BY_NUMBER[OFFSET[ai.length()] + number(ai, 0, ai.length())] = identifier;
        LENGTHS[number(ai, 0, 2)] = ai.length();
    }
}

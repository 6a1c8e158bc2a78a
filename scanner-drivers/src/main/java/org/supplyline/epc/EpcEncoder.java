package org.supplyline.epc;

/** Writes the bits of an EPC (EPC Tag Data Standard, section 14.3). */
final class EpcEncoder {

    private static final int HEADER_BITS = 8;
    private static final int FILTER_BITS = 3;
    private static final int CHARACTER_BITS = 7;
    /** Digits that a long surely holds. */
    private static final int LONG_DIGITS = 18;

    private EpcEncoder() {}

    /** Whether the scheme is for such keys and has room for the serial number. */
    static boolean fits(TagScheme scheme, PureIdentity identity) {
        if (scheme.key() != identity.type()) {
            return false;
        }
        String serial = identity.serial();
        int prefixDigits = identity.companyPrefix().length();
        int bits = scheme.serialBits(prefixDigits);
        return switch (scheme.serial()) {
            case NONE -> true;
            case TEXT -> serial.length() <= scheme.maxSerial(prefixDigits);
            case INTEGER -> Digits.isPlainNumber(serial) && isBelow(serial, bits);
            case DIGITS -> Digits.areAll(serial) && serial.length() < LONG_DIGITS && isBelow("1" + serial, bits);
        };
    }

    static byte[] encode(Epc epc) {
        TagScheme scheme = epc.scheme();
        PureIdentity identity = epc.identity();
        int prefixDigits = identity.companyPrefix().length();
        byte[] bytes = new byte[(scheme.bits() + 7) / 8];
        int at = write(bytes, 0, HEADER_BITS, scheme.header());
        at = write(bytes, at, FILTER_BITS, epc.filter());
        at = write(bytes, at, FILTER_BITS, Partition.value(prefixDigits));
        at = write(bytes, at, Partition.prefixBits(prefixDigits), Long.parseLong(identity.companyPrefix()));
        if (scheme.key() != KeyType.GIAI) {
            String reference = identity.reference();
            long number = reference.isEmpty() ? 0 : Long.parseLong(reference);
            at = write(bytes, at, Partition.referenceBits(scheme.key(), prefixDigits), number);
        }
        String serial = identity.serial();
        int bits = scheme.serialBits(prefixDigits);
        switch (scheme.serial()) {
            case NONE -> {}
            case TEXT -> {
                for (int i = 0; i < serial.length(); i++) {
                    at = write(bytes, at, CHARACTER_BITS, serial.charAt(i));
                }
            }
            case INTEGER -> write(bytes, at, bits, Long.parseLong(serial));
            case DIGITS -> write(bytes, at, bits, Long.parseLong("1" + serial));
        }
        return bytes;
    }

    private static int write(byte[] bytes, int at, int count, long value) {
        Bits.write(bytes, at, count, value);
        return at + count;
    }

    private static boolean isBelow(String number, int bits) {
        // 62 bits have at most 19 digits, and nineteen may be more than a long.
        if (number.length() > LONG_DIGITS + 1) {
            return false;
        }
        long value = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return false;
            }
            value = value * 10 + digit;
        }
        return value >> bits == 0;
    }
}

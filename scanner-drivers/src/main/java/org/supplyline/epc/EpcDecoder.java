package org.supplyline.epc;

import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.Gs1Error;

/** Reads the bits of an EPC (EPC Tag Data Standard, section 14.4). */
final class EpcDecoder {

    private static final int HEADER_BITS = 8;
    private static final int FILTER_BITS = 3;
    private static final int CHARACTER_BITS = 7;
    private static final int WORD_BITS = 16;
    private static final int DIGIT_BITS = 4;

    private EpcDecoder() {}

    /** @param hexDigits how many half bytes there are */
    static Epc.Result decode(byte[] bytes, int hexDigits) {
        if (hexDigits < 2) {
            return refused(hexDigits * DIGIT_BITS, Gs1Error.Code.EPC_LENGTH, "a header of two digits");
        }
        int header = bytes[0] & 0xFF;
        TagScheme scheme = TagScheme.ofHeader(header);
        if (scheme == null) {
            return refused(0, Gs1Error.Code.EPC_HEADER, Headers.expected(header));
        }
        int available = hexDigits * DIGIT_BITS;
        int words = (scheme.bits() + WORD_BITS - 1) / WORD_BITS * WORD_BITS;
        if (available < scheme.bits() || available > words) {
            int position = Math.min(available, words);
            return refused(position, Gs1Error.Code.EPC_LENGTH, scheme.bits() + " bits for " + scheme.uriName());
        }
        int padding = Bits.firstSet(bytes, scheme.bits(), available);
        if (padding < available) {
            return refused(padding, Gs1Error.Code.EPC_PADDING, "0");
        }
        return decode(scheme, bytes);
    }

    private static Epc.Result decode(TagScheme scheme, byte[] bytes) {
        int filter = (int) Bits.read(bytes, HEADER_BITS, FILTER_BITS);
        int partition = (int) Bits.read(bytes, HEADER_BITS + FILTER_BITS, FILTER_BITS);
        if (partition > Partition.MAX) {
            return refused(HEADER_BITS + FILTER_BITS, Gs1Error.Code.EPC_PARTITION, "0-6");
        }
        int prefixDigits = Partition.prefixDigits(partition);
        int prefixBits = Partition.prefixBits(prefixDigits);
        long prefix = Bits.read(bytes, TagScheme.PREAMBLE_BITS, prefixBits);
        if (!Digits.fits(prefix, prefixDigits)) {
            return refused(TagScheme.PREAMBLE_BITS, Gs1Error.Code.EPC_COMPANY_PREFIX, "N" + prefixDigits);
        }
        int at = TagScheme.PREAMBLE_BITS + prefixBits;
        int referenceBits = Partition.referenceBits(scheme.key(), prefixDigits);
        int referenceDigits = Partition.referenceDigits(scheme.key(), prefixDigits);
        long reference = Bits.read(bytes, at, referenceBits);
        if (!Digits.fits(reference, referenceDigits)) {
            return refused(at, Gs1Error.Code.EPC_REFERENCE, "N" + referenceDigits);
        }
        at += referenceBits;
        String serial = serial(scheme, bytes, at, prefixDigits);
        if (serial == null) {
            return refused(at, Gs1Error.Code.EPC_SERIAL, serialText(scheme, prefixDigits));
        }
        return new Epc.Read(new Epc(
                scheme,
                filter,
                new PureIdentity(
                        scheme.key(),
                        Digits.padded(prefix, prefixDigits),
                        Digits.padded(reference, referenceDigits),
                        serial)));
    }

    /** Null if the bits are no serial number of the scheme. */
    private static @Nullable String serial(TagScheme scheme, byte[] bytes, int at, int prefixDigits) {
        int bits = scheme.serialBits(prefixDigits);
        return switch (scheme.serial()) {
            case NONE -> Bits.firstSet(bytes, at, at + bits) == at + bits ? "" : null;
            case INTEGER -> Long.toString(Bits.read(bytes, at, bits));
            case DIGITS -> digits(Bits.read(bytes, at, bits));
            case TEXT -> text(bytes, at, at + bits, scheme.maxSerial(prefixDigits));
        };
    }

    private static @Nullable String digits(long number) {
        String digits = Long.toString(number);
        return digits.charAt(0) == '1' && digits.length() > 1 ? digits.substring(1) : null;
    }

    /** Characters up to the first zero; all bits behind it are zero too. */
    private static @Nullable String text(byte[] bytes, int from, int to, int maxLength) {
        char[] text = new char[maxLength];
        int length = 0;
        int at = from;
        while (length < maxLength) {
            int c = (int) Bits.read(bytes, at, CHARACTER_BITS);
            if (c == 0) {
                break;
            }
            if (!Digits.isInSet(c)) {
                return null;
            }
            text[length++] = (char) c;
            at += CHARACTER_BITS;
        }
        return length > 0 && Bits.firstSet(bytes, at, to) == to ? new String(text, 0, length) : null;
    }

    private static String serialText(TagScheme scheme, int prefixDigits) {
        return switch (scheme.serial()) {
            case NONE -> "24 bits of zero";
            case INTEGER -> "a number";
            case DIGITS -> "digits behind a leading 1";
            case TEXT -> "X.." + scheme.maxSerial(prefixDigits) + ", then zeros";
        };
    }

    private static Epc.Result refused(int bit, Gs1Error.Code code, String expected) {
        return new Epc.Refused(new Gs1Error("", bit / DIGIT_BITS, code, expected));
    }
}

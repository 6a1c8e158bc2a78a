package org.supplyline.epc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.ElementString;

/**
 * What an EPC identifies, whatever the tag: a GS1 key cut at the end of the company prefix (EPC Tag Data Standard,
 * section 6).
 *
 * @param type which key
 * @param companyPrefix 6 to 12 digits
 * @param reference digits that fill the key up to its length without check digit; empty for a GIAI
 * @param serial characters of GS1 set 82; empty for an SSCC, {@code 0} for an SGLN without extension
 */
public record PureIdentity(KeyType type, String companyPrefix, String reference, String serial) {

    /** @throws IllegalArgumentException if a part has a wrong length or another character */
    public PureIdentity {
        if (!fits(type, companyPrefix, reference, serial)) {
            throw new IllegalArgumentException(
                    "No " + type + ": '" + companyPrefix + "', '" + reference + "', '" + serial + "'.");
        }
    }

    private static boolean fits(KeyType type, String companyPrefix, String reference, String serial) {
        int prefixDigits = companyPrefix.length();
        boolean key = Partition.isPrefixLength(prefixDigits)
                && reference.length() == Partition.referenceDigits(type, prefixDigits)
                && Digits.areAll(companyPrefix)
                && Digits.areAll(reference);
        int maxSerial = type == KeyType.GIAI ? type.maxSerial() - prefixDigits : type.maxSerial();
        return key
                && serial.length() <= maxSerial
                && serial.isEmpty() == (maxSerial == 0)
                && Digits.firstOutsideSet(serial) == serial.length();
    }

    /** The parts of an identity if they make one. */
    static Optional<PureIdentity> of(KeyType type, String companyPrefix, String reference, String serial) {
        return fits(type, companyPrefix, reference, serial)
                ? Optional.of(new PureIdentity(type, companyPrefix, reference, serial))
                : Optional.empty();
    }

    /** Reads {@code urn:epc:id:…}; empty if it names no such identity. */
    public static Optional<PureIdentity> parse(String uri) {
        return EpcUris.identity(uri);
    }

    /**
     * Cuts the key of an element string. Where the company prefix ends is not written in a key: it must be known from
     * elsewhere.
     *
     * @param prefixDigits length of the company prefix, from 6 to 12
     * @return empty if there is no such key, or a serial number is missing that its EPC needs
     */
    public static Optional<PureIdentity> of(ElementString elements, int prefixDigits) {
        for (KeyType type : KeyType.values()) {
            Optional<String> key = elements.value(type.ai());
            if (key.isPresent() && Partition.isPrefixLength(prefixDigits)) {
                String serialAi = type.serialAi();
                String serial = serialAi == null ? "" : elements.value(serialAi).orElse("");
                return cut(type, key.get(), serial, prefixDigits);
            }
        }
        return Optional.empty();
    }

    private static Optional<PureIdentity> cut(KeyType type, String key, String serial, int digits) {
        return switch (type) {
            // The first digit of GTIN and SSCC belongs to the reference.
            case SGTIN -> of(type, key.substring(1, 1 + digits), key.charAt(0) + key.substring(1 + digits, 13), serial);
            case SSCC -> of(type, key.substring(1, 1 + digits), key.charAt(0) + key.substring(1 + digits, 17), "");
            case SGLN -> of(type, key.substring(0, digits), key.substring(digits, 12), serial.isEmpty() ? "0" : serial);
            case GRAI -> of(type, key.substring(1, 1 + digits), key.substring(1 + digits, 13), key.substring(14));
            case GDTI -> of(type, key.substring(0, digits), key.substring(digits, 12), key.substring(13));
            case GIAI ->
                key.length() > digits
                        ? of(type, key.substring(0, digits), "", key.substring(digits))
                        : Optional.empty();
        };
    }

    /** {@code urn:epc:id:sgtin:0614141.812345.6789}. */
    public String uri() {
        return "urn:epc:id:" + type.uriName() + ":" + EpcUris.body(this);
    }

    /** The GS1 key, with its serial number where that is an element of its own. */
    public ElementString elementString() {
        List<ElementString.Element> elements = new ArrayList<>(2);
        elements.add(new ElementString.Element(type.ai(), key()));
        String serialAi = type.serialAi();
        if (serialAi != null && !(type == KeyType.SGLN && serial.equals("0"))) {
            elements.add(new ElementString.Element(serialAi, serial));
        }
        return new ElementString(elements);
    }

    private String key() {
        return switch (type) {
            case SGTIN, SSCC -> checked(reference.charAt(0) + companyPrefix + reference.substring(1));
            case SGLN -> checked(companyPrefix + reference);
            case GRAI -> "0" + checked(companyPrefix + reference) + serial;
            case GDTI -> checked(companyPrefix + reference) + serial;
            case GIAI -> companyPrefix + serial;
        };
    }

    private static String checked(String digits) {
        return digits + CheckDigit.of(digits);
    }
}

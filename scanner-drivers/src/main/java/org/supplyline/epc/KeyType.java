package org.supplyline.epc;

import org.jspecify.annotations.Nullable;

/** The GS1 keys that an EPC can identify a single thing by (EPC Tag Data Standard, section 6.3). */
public enum KeyType {
    /** Serialised trade item: indicator and item reference, then serial. */
    SGTIN("sgtin", 13, 20, "01", "21"),
    /** Logistic unit: extension digit and serial reference. */
    SSCC("sscc", 17, 0, "00", null),
    /** Place: location reference, then extension, {@code 0} for the place as a whole. */
    SGLN("sgln", 12, 20, "414", "254"),
    /** Returnable asset: asset type, then serial. */
    GRAI("grai", 12, 16, "8003", null),
    /** Individual asset: no reference, the asset's own as serial. */
    GIAI("giai", 0, 30, "8004", null),
    /** Document: document type, then serial. */
    GDTI("gdti", 12, 17, "253", null);

    private final String uriName;
    private final int digits;
    private final int maxSerial;
    private final String ai;
    private final @Nullable String serialAi;

    KeyType(String uriName, int digits, int maxSerial, String ai, @Nullable String serialAi) {
        this.uriName = uriName;
        this.digits = digits;
        this.maxSerial = maxSerial;
        this.ai = ai;
        this.serialAi = serialAi;
    }

    /** The word in {@code urn:epc:id:sgtin:…}. */
    String uriName() {
        return uriName;
    }

    /** Digits of company prefix and reference together, without check digit; 0 where there is no reference. */
    int digits() {
        return digits;
    }

    /** Characters of a serial number; 0 where there is none. */
    int maxSerial() {
        return maxSerial;
    }

    /** The application identifier of the key. */
    public String ai() {
        return ai;
    }

    /** The application identifier of the serial number; null where the key holds it or there is none. */
    @Nullable
    String serialAi() {
        return serialAi;
    }

    static @Nullable KeyType ofUriName(String name) {
        for (KeyType type : values()) {
            if (type.uriName.equals(name)) {
                return type;
            }
        }
        return null;
    }
}

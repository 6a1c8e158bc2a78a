package org.supplyline.epc;

import org.jspecify.annotations.Nullable;

/** The binary forms of an EPC (EPC Tag Data Standard, section 14.6). */
public enum TagScheme {
    SGTIN_96(KeyType.SGTIN, 0x30, 96, 38, Serial.INTEGER),
    SGTIN_198(KeyType.SGTIN, 0x36, 198, 140, Serial.TEXT),
    /** Ends in 24 bits without meaning. */
    SSCC_96(KeyType.SSCC, 0x31, 96, 24, Serial.NONE),
    SGLN_96(KeyType.SGLN, 0x32, 96, 41, Serial.INTEGER),
    SGLN_195(KeyType.SGLN, 0x39, 195, 140, Serial.TEXT),
    GRAI_96(KeyType.GRAI, 0x33, 96, 38, Serial.INTEGER),
    GRAI_170(KeyType.GRAI, 0x37, 170, 112, Serial.TEXT),
    /** The length of its serial depends on the partition. */
    GIAI_96(KeyType.GIAI, 0x34, 96, 82, Serial.INTEGER),
    /** The length of its serial depends on the partition. */
    GIAI_202(KeyType.GIAI, 0x38, 202, 188, Serial.TEXT),
    GDTI_96(KeyType.GDTI, 0x2C, 96, 41, Serial.INTEGER),
    /** Deprecated since version 1.9 of the standard, and still on old tags. */
    GDTI_113(KeyType.GDTI, 0x3A, 113, 58, Serial.DIGITS),
    GDTI_174(KeyType.GDTI, 0x3E, 174, 119, Serial.TEXT);

    /** How a serial number is written in bits. */
    enum Serial {
        NONE,
        /** A number, so without leading zeros. */
        INTEGER,
        /** Digits as a number behind a leading 1, so with leading zeros. */
        DIGITS,
        /** Seven bits a character, zeros behind the last. */
        TEXT
    }

    /** Bits of header, filter and partition. */
    static final int PREAMBLE_BITS = 14;

    private static final TagScheme[] BY_HEADER = new TagScheme[256];

    static {
        for (TagScheme scheme : values()) {
            BY_HEADER[scheme.header] = scheme;
        }
    }

    private final KeyType key;
    private final int header;
    private final int bits;
    private final int serialBits;
    private final Serial serial;

    TagScheme(KeyType key, int header, int bits, int serialBits, Serial serial) {
        this.key = key;
        this.header = header;
        this.bits = bits;
        this.serialBits = serialBits;
        this.serial = serial;
    }

    /** What it identifies. */
    public KeyType key() {
        return key;
    }

    /** The first eight bits. */
    public int header() {
        return header;
    }

    /** Its length. */
    public int bits() {
        return bits;
    }

    /** The word in {@code urn:epc:tag:sgtin-96:…}. */
    public String uriName() {
        return key.uriName() + "-" + bits;
    }

    Serial serial() {
        return serial;
    }

    /** Bits of the serial number, with a company prefix of so many digits. */
    int serialBits(int prefixDigits) {
        return key == KeyType.GIAI ? serialBits - Partition.prefixBits(prefixDigits) : serialBits;
    }

    /** Characters that the serial number may have, with a company prefix of so many digits. */
    int maxSerial(int prefixDigits) {
        return key == KeyType.GIAI && serial == Serial.TEXT ? key.maxSerial() - prefixDigits : key.maxSerial();
    }

    static @Nullable TagScheme ofHeader(int header) {
        return BY_HEADER[header];
    }

    static @Nullable TagScheme ofUriName(String name) {
        for (TagScheme scheme : values()) {
            if (scheme.uriName().equals(name)) {
                return scheme;
            }
        }
        return null;
    }
}

package org.supplyline.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;
import org.supplyline.scan.ScannedCode;

/** One thing that a reader has read. */
public sealed interface Read {

    /** In the form that scan events carry; null for bytes that no text can stand for. */
    @Nullable
    ScannedCode code();

    /** What it says. */
    Scan scan(ScanParser parser);

    /**
     * A bar code as the reader sent it: UTF-8, with or without AIM identifier; bytes that are not UTF-8 are
     * {@link Garbled}, since no character set is guessed.
     */
    static Read of(byte[] sent, int from, int to) {
        return of(null, sent, from, to);
    }

    /**
     * A bar code whose symbology the frame tells apart from its text.
     *
     * @param aim the AIM identifier {@code ]cm}, or null if it leads the text or is not known
     */
    static Read of(@Nullable String aim, byte[] sent, int from, int to) {
        try {
            String text = text(sent, from, to);
            boolean mayLead = !text.isEmpty() && text.charAt(0) == ']';
            ScannedCode leading = mayLead ? ScannedCode.of(text) : new ScannedCode(null, text);
            return new Code(aim == null || leading.aim() != null ? leading : new ScannedCode(aim, text));
        } catch (CharacterCodingException notUtf8) {
            return Garbled.of(Arrays.copyOfRange(sent, from, to), Scan.Damage.NOT_UTF8);
        }
    }

    /** Nearly all that is scanned is ASCII, for which no decoder need be made. */
    private static String text(byte[] sent, int from, int to) throws CharacterCodingException {
        for (int i = from; i < to; i++) {
            if (sent[i] < 0) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(sent, from, to - from))
                        .toString();
            }
        }
        return new String(sent, from, to - from, StandardCharsets.US_ASCII);
    }

    /** A bar code. */
    record Code(ScannedCode code) implements Read {
        @Override
        public Scan scan(ScanParser parser) {
            return parser.parse(code.aim(), code.text());
        }
    }

    /**
     * An RFID tag.
     *
     * @param epc the EPC memory without CRC and protocol control word, upper-case hex, a whole number of bytes
     * @param antenna counted from 1 as printed on the reader; null if the protocol does not say
     * @param rssi dBm, or a number that is larger the stronger the signal was, where the protocol does not tell its unit
     *     (UHFReader288); null if it does not say
     * @param count how often the reader saw the tag since its last report; null if the protocol does not say
     * @param firstSeenMicros the reader's own clock, microseconds since 1970; null if the protocol does not say
     */
    record Tag(
            String epc,
            @Nullable Integer antenna,
            @Nullable Integer rssi,
            @Nullable Integer count,
            @Nullable Long firstSeenMicros)
            implements Read {

        /** A raw EPC URI (TDS, section 12). */
        @Override
        public ScannedCode code() {
            return new ScannedCode(null, "urn:epc:raw:" + epc.length() * 4 + ".x" + epc);
        }

        @Override
        public Scan scan(ScanParser parser) {
            return parser.parse(null, code().text());
        }
    }

    /** Something was read that cannot be understood; kept, because goods may stand behind it. */
    record Garbled(String hex, Scan.Damage damage) implements Read {

        static Garbled of(byte[] bytes, Scan.Damage damage) {
            return new Garbled(HexFormat.of().formatHex(bytes), damage);
        }

        @Override
        public @Nullable ScannedCode code() {
            return null;
        }

        @Override
        public Scan scan(ScanParser parser) {
            return new Scan.Garbled(hex, damage);
        }
    }
}

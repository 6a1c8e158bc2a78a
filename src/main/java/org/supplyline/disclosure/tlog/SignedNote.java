package org.supplyline.disclosure.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and its signatures (C2SP signed-note).
 *
 * @param text the signed lines, the last one ended
 * @param signatures as they stand below the blank line
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Longer is no note: a checkpoint with a hundred signatures has about 15 kB. */
    public static final int MAX_BYTES = 1 << 20;

    /** As many as other implementations read. */
    public static final int MAX_SIGNATURES = 100;

    static final String SIGNATURE_PREFIX = "\u2014 ";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * @param name of the key that is said to have signed
     * @param coded first four bytes of the key's hash and the signature proper, in base64
     */
    public record NoteSignature(String name, String coded) {

        public NoteSignature {
            if (!NoteKey.isName(name) || StrictBase64.decode(coded).length <= NoteKey.ID_BYTES) {
                throw new IllegalArgumentException("The signature of (%s) is malformed.".formatted(name));
            }
        }

        boolean isBy(NoteKey key) {
            byte[] id = Arrays.copyOf(StrictBase64.decode(coded), NoteKey.ID_BYTES);
            return key.name().equals(name) && key.hasId(id);
        }

        byte[] bytes() {
            byte[] decoded = StrictBase64.decode(coded);
            return Arrays.copyOfRange(decoded, NoteKey.ID_BYTES, decoded.length);
        }
    }

    /** What the known keys say of a note. */
    public enum Verdict {
        VERIFIED,
        /** A known key's signature is wrong; the whole note is worth nothing. */
        BAD_SIGNATURE,
        /** No known key has signed. */
        UNKNOWN_KEYS
    }

    /** @throws IllegalArgumentException if the bytes are not a signed note */
    public static SignedNote parse(byte[] note) {
        String whole = decode(note);
        int blank = whole.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("The note has no blank line before its signatures.");
        }
        String block = whole.substring(blank + 2);
        if (block.isEmpty() || !block.endsWith("\n")) {
            throw new IllegalArgumentException("The note has no signature, or its last line is not ended.");
        }
        List<String> lines = block.lines().toList();
        if (lines.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("The note has (%d) signatures.".formatted(lines.size()));
        }
        return new SignedNote(
                whole.substring(0, blank + 1),
                lines.stream().map(SignedNote::signature).toList());
    }

    private static String decode(byte[] note) {
        if (note.length > MAX_BYTES) {
            throw new IllegalArgumentException("The note has (%d) bytes.".formatted(note.length));
        }
        String whole;
        try {
            whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("The note is not UTF-8.", broken);
        }
        if (whole.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("The note has a control character.");
        }
        return whole;
    }

    private static NoteSignature signature(String line) {
        int space = line.indexOf(' ', SIGNATURE_PREFIX.length());
        if (!line.startsWith(SIGNATURE_PREFIX) || space < 0) {
            throw new IllegalArgumentException("The signature line (%s) is malformed.".formatted(line));
        }
        return new NoteSignature(line.substring(SIGNATURE_PREFIX.length(), space), line.substring(space + 1));
    }

    /** Signatures of keys that are not known are ignored; one wrong signature of a known key refuses the note. */
    public Verdict verify(List<NoteKey> known) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<NoteKey> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteKey key : known) {
                if (signature.isBy(key)) {
                    if (!key.verifies(signed, signature.bytes())) {
                        return Verdict.BAD_SIGNATURE;
                    }
                    verified.add(key);
                }
            }
        }
        return verified.isEmpty() ? Verdict.UNKNOWN_KEYS : Verdict.VERIFIED;
    }
}

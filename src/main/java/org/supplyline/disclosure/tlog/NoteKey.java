package org.supplyline.disclosure.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key that verifies signed notes (C2SP signed-note); written {@code name+id+base64}. */
public final class NoteKey {

    static final byte ED25519 = 0x01;
    static final int ID_BYTES = 4;
    static final int KEY_BYTES = 32;

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");

    private final String name;
    private final byte[] id;
    private final byte[] publicKey;

    NoteKey(String name, byte[] publicKey) {
        if (!isName(name) || publicKey.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A key needs a name without spaces and plus signs, not (%s), and 32 bytes.".formatted(name));
        }
        this.name = name;
        this.publicKey = publicKey.clone();
        this.id = id(name, publicKey);
    }

    /** @throws IllegalArgumentException if the text is no Ed25519 verifier key or its id does not fit the key */
    public static NoteKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The verifier key (%s) must look like name+id+base64.".formatted(text));
        }
        byte[] typed = StrictBase64.decode(matcher.group(3));
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new IllegalArgumentException("The verifier key (%s) is not an Ed25519 key.".formatted(text));
        }
        NoteKey key = new NoteKey(matcher.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idText().equals(matcher.group(2))) {
            throw new IllegalArgumentException("The verifier key (%s) has a wrong id.".formatted(text));
        }
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** First four bytes of SHA-256(name || 0x0A || 0x01 || key). */
    private static byte[] id(String name, byte[] publicKey) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
    }

    public String name() {
        return name;
    }

    boolean hasId(byte[] other) {
        return Arrays.equals(id, other);
    }

    byte[] id() {
        return id.clone();
    }

    private String idText() {
        return HexFormat.of().formatHex(id);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(SPKI, publicKey)));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException unusable) {
            // A signature or key that is no point of the curve is as wrong as one that does not fit.
            return false;
        }
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Override
    public String toString() {
        byte[] typed = join(new byte[] {ED25519}, publicKey);
        return name + "+" + idText() + "+" + StrictBase64.encode(typed);
    }
}

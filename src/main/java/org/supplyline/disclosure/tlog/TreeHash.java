package org.supplyline.disclosure.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962 section 2.1 with SHA-256; the first byte keeps a leaf from passing as a node. */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private TreeHash() {}

    /** The root of a tree without leaves. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform must offer SHA-256.", missing);
        }
    }
}

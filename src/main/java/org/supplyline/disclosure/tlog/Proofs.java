package org.supplyline.disclosure.tlog;

import java.security.MessageDigest;
import java.util.List;

/** Verifies proofs, as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say it step by step. */
public final class Proofs {

    /** A tree of 2^63 leaves needs 63 siblings and one node more: what is longer is no proof. */
    public static final int MAX_HASHES = 64;

    private Proofs() {}

    /** Whether the proof shows that the leaf stands at the index of the tree with this size and root. */
    public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !areHashes(proof) || leafHash.length != TreeHash.LENGTH) {
            return false;
        }
        long position = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                hash = TreeHash.node(sibling, hash);
                while ((position & 1) == 0 && position != 0) {
                    position >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            position >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /**
     * Whether the proof shows that the tree of {@code size1} leaves is a prefix of the tree of {@code size2} leaves. An
     * empty tree is a prefix of everything, so a proof from it would say nothing and is refused.
     */
    public static boolean consistent(long size1, long size2, List<byte[]> proof, byte[] root1, byte[] root2) {
        if (size1 < 1 || size1 > size2 || !areHashes(proof)) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && MessageDigest.isEqual(root1, root2);
        }
        return !proof.isEmpty() && walk(size1, size2, proof, root1, root2);
    }

    private static boolean walk(long size1, long size2, List<byte[]> proof, byte[] root1, byte[] root2) {
        long position = (size1 - 1) >>> Long.numberOfTrailingZeros(size1);
        long last = (size2 - 1) >>> Long.numberOfTrailingZeros(size1);
        // A power of two is one complete subtree: its root is not sent, it is root1 itself.
        boolean implied = Long.bitCount(size1) == 1;
        byte[] first = implied ? root1 : proof.get(0);
        byte[] second = first;
        for (byte[] hash : proof.subList(implied ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                first = TreeHash.node(hash, first);
                second = TreeHash.node(hash, second);
                while ((position & 1) == 0 && position != 0) {
                    position >>>= 1;
                    last >>>= 1;
                }
            } else {
                second = TreeHash.node(second, hash);
            }
            position >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(first, root1) && MessageDigest.isEqual(second, root2);
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.size() <= MAX_HASHES && proof.stream().allMatch(hash -> hash.length == TreeHash.LENGTH);
    }
}

package org.supplyline.disclosure.tlog;

import java.util.ArrayList;
import java.util.List;

/** A growing tree that keeps only the roots of its complete subtrees, at most 63 hashes, and so can tell its root. */
public final class MerkleFrontier {

    /** Largest subtree first; one for each bit of the size. */
    private final List<byte[]> subtrees = new ArrayList<>();

    private long size;

    public void append(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = TreeHash.node(subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (subtrees.isEmpty()) {
            return TreeHash.emptyRoot();
        }
        byte[] root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = TreeHash.node(subtrees.get(i), root);
        }
        return root;
    }
}

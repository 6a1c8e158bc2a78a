package org.supplyline.disclosure.tlog;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree whose complete subtrees are known: RFC 6962 sections 2.1, 2.1.1 and 2.1.2. */
public final class MerkleTree {

    private final NodeSource nodes;
    private final long size;

    /** @param size number of leaves, from 0; the nodes must cover them */
    public MerkleTree(NodeSource nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have (%d) leaves.".formatted(size));
        }
        this.nodes = nodes;
        this.size = size;
    }

    public byte[] root() {
        return root(size);
    }

    /** The root that the tree had when it held {@code earlierSize} leaves. */
    public byte[] root(long earlierSize) {
        if (earlierSize < 0 || earlierSize > size) {
            throw new IllegalArgumentException("A tree of (%d) leaves never had (%d).".formatted(size, earlierSize));
        }
        return earlierSize == 0 ? TreeHash.emptyRoot() : range(0, earlierSize);
    }

    /** The sibling hashes from the leaf upwards. */
    public List<byte[]> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of (%d) leaves has no leaf (%d).".formatted(size, index));
        }
        List<byte[]> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    /** Proves that the tree of {@code earlierSize} leaves, at least 1, is a prefix of this one. */
    public List<byte[]> consistencyProof(long earlierSize) {
        if (earlierSize < 1 || earlierSize > size) {
            throw new IllegalArgumentException(
                    "A tree of (%d) leaves has no proof from (%d).".formatted(size, earlierSize));
        }
        List<byte[]> proof = new ArrayList<>();
        subproof(earlierSize, 0, size, true, proof);
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long split = from + largestPowerBelow(to - from);
        if (index < split) {
            path(index, from, split, proof);
            proof.add(range(split, to));
        } else {
            path(index, split, to, proof);
            proof.add(range(from, split));
        }
    }

    private void subproof(long earlier, long from, long to, boolean whole, List<byte[]> proof) {
        if (earlier == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long split = from + largestPowerBelow(to - from);
        if (earlier <= split) {
            subproof(earlier, from, split, whole, proof);
            proof.add(range(split, to));
        } else {
            subproof(earlier, split, to, false, proof);
            proof.add(range(from, split));
        }
    }

    /** {@code from} is a multiple of the largest power of two in the range, as every split of a tree leaves it. */
    private byte[] range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >>> level);
        }
        long split = from + largestPowerBelow(count);
        return TreeHash.node(range(from, split), range(split, to));
    }

    /** The largest power of two smaller than n, for n of 2 or more. */
    private static long largestPowerBelow(long n) {
        return Long.highestOneBit(n - 1);
    }
}

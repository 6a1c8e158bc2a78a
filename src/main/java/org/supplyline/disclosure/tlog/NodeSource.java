package org.supplyline.disclosure.tlog;

/** Where the hashes of complete subtrees come from. */
public interface NodeSource {

    /** The hash over the leaves {@code index << level} (inclusive) to {@code (index + 1) << level} (exclusive). */
    byte[] node(int level, long index);
}

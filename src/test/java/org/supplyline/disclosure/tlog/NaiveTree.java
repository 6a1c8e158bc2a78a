package org.supplyline.disclosure.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 written down word for word, slow and without any cleverness, to compare with. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] root(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) {
            return TreeHash.emptyRoot();
        }
        if (leafHashes.size() == 1) {
            return leafHashes.get(0);
        }
        int split = 1;
        while (split * 2 < leafHashes.size()) {
            split *= 2;
        }
        return TreeHash.node(root(leafHashes.subList(0, split)), root(leafHashes.subList(split, leafHashes.size())));
    }

    static byte[] entry(long index) {
        return ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    }

    static List<byte[]> leafHashes(int count) {
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(TreeHash.leaf(entry(i)));
        }
        return hashes;
    }

    /** Complete subtrees straight from the leaves. */
    static NodeSource nodes(List<byte[]> leafHashes) {
        return (level, index) -> root(leafHashes.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    /** Tiles straight from the leaves, by their definition. */
    static TileSource tiles(List<byte[]> leafHashes) {
        return path -> {
            ByteBuffer tile = ByteBuffer.allocate(path.width() * TreeHash.LENGTH);
            for (long i = path.first(); i < path.first() + path.width(); i++) {
                int from = (int) (i << (8 * path.level()));
                int to = (int) ((i + 1) << (8 * path.level()));
                tile.put(root(leafHashes.subList(from, to)));
            }
            return tile.array();
        };
    }
}

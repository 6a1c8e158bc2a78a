package org.supplyline.disclosure.tlog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the hashes of complete subtrees in the tiles of a log of a given size. Not for use by several threads. */
public final class TileNodes implements NodeSource {

    /** A proof touches one tile a level on each side; more are kept only for callers that walk. */
    private static final int KEPT_TILES = 32;

    private static final int LEVELS_PER_TILE = 8;

    private final TileSource tiles;
    private final long size;
    private final Map<TilePath, byte[]> kept = new LinkedHashMap<>(KEPT_TILES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
            return size() > KEPT_TILES;
        }
    };

    public TileNodes(TileSource tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public byte[] node(int level, long index) {
        int tileLevel = level / LEVELS_PER_TILE;
        int inTile = level % LEVELS_PER_TILE;
        long first = index << inTile;
        byte[] tile = tile(tileLevel, first / TilePath.WIDTH);
        return complete(tile, (int) (first % TilePath.WIDTH), 1 << inTile);
    }

    private byte[] tile(int level, long index) {
        long count = size >>> (level * LEVELS_PER_TILE);
        int width = (int) Math.min(TilePath.WIDTH, count - index * TilePath.WIDTH);
        TilePath path = new TilePath(level, index, width);
        byte[] known = kept.get(path);
        if (known != null) {
            return known;
        }
        byte[] tile = tiles.tile(path);
        if (tile.length != width * TreeHash.LENGTH) {
            throw new IllegalStateException(
                    "The tile (%s) has (%d) bytes instead of (%d).".formatted(path, tile.length, width * 32));
        }
        kept.put(path, tile);
        return tile;
    }

    /** The root over a power of two of hashes that stand in a row. */
    static byte[] complete(byte[] hashes, int first, int count) {
        if (count == 1) {
            int offset = first * TreeHash.LENGTH;
            return Arrays.copyOfRange(hashes, offset, offset + TreeHash.LENGTH);
        }
        int half = count / 2;
        return TreeHash.node(complete(hashes, first, half), complete(hashes, first + half, half));
    }

    /** The hash that stands for a full tile on the level above. */
    public static byte[] summary(byte[] fullTile) {
        if (fullTile.length != TilePath.WIDTH * TreeHash.LENGTH) {
            throw new IllegalArgumentException("A full tile has 8192 bytes, not (%d).".formatted(fullTile.length));
        }
        return complete(fullTile, 0, TilePath.WIDTH);
    }
}

package org.supplyline.disclosure.tlog;

/** Where tiles come from: a folder, a web site, a database. */
public interface TileSource {

    /**
     * The bytes of a tile or bundle.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    byte[] tile(TilePath path);
}

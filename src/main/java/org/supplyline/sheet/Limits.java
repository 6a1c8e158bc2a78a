package org.supplyline.sheet;

/** How much of a file is read before it is refused. A branch's largest list has some thousand rows and ten columns. */
public final class Limits {

    /** What an upload may weigh. */
    public static final long FILE_BYTES = 20L << 20;

    /** What all parts of a workbook may weigh unpacked. */
    static final long UNPACKED_BYTES = 200L << 20;

    /** What one part may weigh unpacked: the shared texts are held in memory. */
    static final long PART_BYTES = 100L << 20;

    /** How much a part may shrink once it is over {@link #RATIO_FROM_BYTES}; real sheets stay under 60. */
    static final long RATIO = 150;

    static final long RATIO_FROM_BYTES = 4L << 20;

    static final int PARTS = 2_000;
    static final int SHEETS = 50;
    static final int ROWS = 50_000;
    static final int COLUMNS = 200;
    static final int CELLS = 1_000_000;
    static final int MERGED_RANGES = 20_000;

    /** Longer texts are not read for numbers and packs; they are kept up to this length. */
    static final int TEXT = 4_000;

    private Limits() {}
}

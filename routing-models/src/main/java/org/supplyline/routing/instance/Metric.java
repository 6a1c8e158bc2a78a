package org.supplyline.routing.instance;

/** How distances become the integers of the kernel, and sums of them the published costs. */
enum Metric {
    /** Nearest integer. */
    ROUNDED(1, 1, false),
    /** Cut to one decimal; the kernel counts tenths. */
    TENTHS(10, 10, false),
    /** A thousand times the distance, rounded, is what is published. */
    THOUSANDTHS(1_000, 1, false),
    /** Double precision; the kernel counts ten-thousandths. */
    EXACT(10_000, 10_000, true),
    /** Cost of a unit · distance in double precision, divided by a hundred; the kernel counts thousandths of a distance. */
    HUNDREDTHS(1_000, 100_000, true);

    /** A length that comes out whole up to this is taken as whole. */
    private static final double SLACK = 1e-9;

    private final int scale;
    private final int kernelCostsPerUnit;
    private final boolean real;

    Metric(int scale, int kernelCostsPerUnit, boolean real) {
        this.scale = scale;
        this.kernelCostsPerUnit = kernelCostsPerUnit;
        this.real = real;
    }

    /** Units of the kernel in one unit of distance or time of the file. */
    int scale() {
        return scale;
    }

    /** Units of the kernel in one of the published cost. */
    int kernelCostsPerUnit() {
        return kernelCostsPerUnit;
    }

    /** Whether published costs are sums in double precision, which the kernel's integers only come near to. */
    boolean isReal() {
        return real;
    }

    /** Distance for the kernel. */
    long length(double distance) {
        return this == TENTHS ? (long) (scale * distance) : Math.round(scale * distance);
    }

    /** Travel time for the kernel: never less than it is where it is compared with limits of double precision. */
    long time(double distance) {
        return real ? least(distance) : length(distance);
    }

    /** Smallest time of the kernel that is not before the given one. */
    long least(double time) {
        return (long) Math.ceil(scale * time - SLACK);
    }

    /** Largest time of the kernel that is not after the given one. */
    long most(double time) {
        return (long) Math.floor(scale * time + SLACK);
    }
}

package org.supplyline.codes.bench;

import java.util.Map;

/** What one reader made of the pictures of one symbology. */
final class PictureTally {

    private static final double NANOS_A_MILLI = 1e6;

    private int pictures;
    private int right;
    private int wrong;
    private long nanos;

    void add(PictureCase.Verdict verdict, long took) {
        pictures++;
        right += verdict == PictureCase.Verdict.RIGHT ? 1 : 0;
        wrong += verdict == PictureCase.Verdict.WRONG ? 1 : 0;
        nanos += took;
    }

    void report(String key, Map<String, Number> figures) {
        figures.put(key + ".pictures", pictures);
        figures.put(key + ".right", right);
        figures.put(key + ".wrong", wrong);
        figures.put(key + ".meanMs", meanMillis());
    }

    private double meanMillis() {
        return nanos / NANOS_A_MILLI / pictures;
    }

    @Override
    public String toString() {
        return "%d/%d right, %d wrong, %.1f ms".formatted(right, pictures, wrong, meanMillis());
    }
}

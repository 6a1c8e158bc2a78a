package org.supplyline.barcode;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.supplyline.barcode.PictureResult.Problem;
import org.supplyline.barcode.PictureResult.Refused;
import org.supplyline.barcode.PictureResult.Seen;

/**
 * Reads the bar codes in a picture. One reader serves any number of threads; each call works on its own thread alone
 * and ends at its time limit or soon after {@link #stop()}.
 */
public final class PictureReader {

    private final NormalForm normalForm;
    private final PictureLimits limits;
    private final AtomicBoolean stop = new AtomicBoolean();

    /** @param clock tells the year that decides the century of a GS1 date */
    public PictureReader(Clock clock, PictureLimits limits) {
        this.normalForm = new NormalForm(clock);
        this.limits = limits;
    }

    /** Makes running and later searches end with what they have found until then. */
    public void stop() {
        stop.set(true);
    }

    /** Reads the bytes of a PNG, JPEG, GIF or BMP file. */
    public PictureResult read(byte[] file) {
        long began = System.nanoTime();
        if (file.length == 0) {
            return new Refused(Problem.EMPTY, "0 bytes");
        }
        if (file.length > limits.bytes()) {
            return new Refused(Problem.TOO_MANY_BYTES, file.length + " > " + limits.bytes());
        }
        Optional<PictureHeader> found = PictureHeader.of(file);
        if (found.isEmpty()) {
            return new Refused(Problem.NOT_A_PICTURE, "PNG, JPEG, GIF, BMP");
        }
        PictureHeader header = found.get();
        if (header.width() == 0 || header.height() == 0) {
            return new Refused(Problem.DAMAGED, header.width() + " x " + header.height());
        }
        if (header.pixels() > limits.pixels()) {
            return new Refused(
                    Problem.TOO_MANY_PIXELS, header.width() + " x " + header.height() + " > " + limits.pixels());
        }
        try {
            return read(PictureFile.read(file, header, limits.pixels()), header, began);
        } catch (IOException damaged) {
            return new Refused(Problem.DAMAGED, String.valueOf(damaged.getMessage()));
        }
    }

    private Seen read(GrayPicture picture, PictureHeader header, long began) {
        boolean lying = header.orientation() > 4;
        int width = (int) (lying ? header.height() : header.width());
        int height = (int) (lying ? header.width() : header.height());
        Search search = new Search(Deadline.in(limits.time(), stop), limits.codes());
        // The decoder may have skipped rows and columns of a large picture.
        double scale = (double) width / picture.width();
        List<PictureCode> codes = search.codes(picture).stream()
                .map(elected -> code(elected, scale, width, height))
                .toList();
        return new Seen(width, height, Duration.ofNanos(System.nanoTime() - began), codes);
    }

    private PictureCode code(Ballot.Elected elected, double scale, int width, int height) {
        Reading reading = elected.reading();
        Outline outline = reading.outline().through(AffineTransform.getScaleInstance(scale, scale));
        return new PictureCode(
                reading.symbology(),
                reading.aim(),
                reading.text(),
                normalForm.elements(reading),
                outline.corners(width, height),
                elected.read());
    }
}

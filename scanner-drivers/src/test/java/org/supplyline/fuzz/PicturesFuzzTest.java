package org.supplyline.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.supplyline.barcode.PictureLimits;
import org.supplyline.barcode.PictureReader;

/** Files that claim to be pictures. */
class PicturesFuzzTest {

    private static final PictureReader READER = new PictureReader(
            Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC),
            PictureLimits.DEFAULT.within(Duration.ofMillis(200)));

    @FuzzTest(maxDuration = "10m")
    void picture(byte[] file) {
        CodesFuzzTest.said = READER.read(file).toString();
    }
}

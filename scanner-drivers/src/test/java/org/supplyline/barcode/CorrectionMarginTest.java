package org.supplyline.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.org.okapibarcode.backend.DataMatrix;

class CorrectionMarginTest {

    private static final int QUIET = 12;
    /** The symbol of this text has 8 data codewords and 10 check codewords, so 5 may be wrong. */
    private static final String TEXT = "BOX-1234";

    private static final int MOST_WRONG = 5;

    private final PictureReader reader =
            new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT.within(Duration.ofSeconds(20)));

    /** By format, data codewords, level and errors. */
    @ParameterizedTest
    @CsvSource({
        "DATA_MATRIX, 8, , 2, false",
        "DATA_MATRIX, 8, , 3, true",
        "DATA_MATRIX, 7, , 3, false",
        "QR_CODE, 19, L, 1, false",
        "QR_CODE, 19, L, 2, true",
        "QR_CODE, 9, H, 4, false",
        "QR_CODE, 9, H, 5, true",
        "PDF_417, 30, 2, 2, false",
        "PDF_417, 30, 2, 3, true",
        "AZTEC, 30, 23%, 9, false"
    })
    void moreThanHalfOfTheCapacityIsNarrow(
            BarcodeFormat format, int data, @Nullable String level, int errors, boolean narrow) {
        Result result = new Result("", new byte[data], new ResultPoint[0], format);
        result.putMetadata(ResultMetadataType.ERRORS_CORRECTED, errors);
        if (level != null) {
            result.putMetadata(ResultMetadataType.ERROR_CORRECTION_LEVEL, level);
        }

        assertThat(CorrectionMargin.isNarrow(result)).isEqualTo(narrow);
    }

    @Test
    void aSymbolDamagedUpToItsLimitIsConfirmedOrNotToldAndNeverWrong() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        int confirmed = 0;
        for (int i = 0; i < 12; i++) {
            BufferedImage image = SymbolPictures.of(new DataMatrix(), TEXT);
            damage(image, MOST_WRONG, random);
            PictureResult result = reader.read(SymbolPictures.file(image, "png"));
            List<PictureCode> codes = ((PictureResult.Seen) result).codes();

            assertThat(codes).as("seed %d", seed).allMatch(code -> code.text().equals(TEXT));
            confirmed += codes.stream().anyMatch(code -> code.read() == PictureCode.Read.CONFIRMED) ? 1 : 0;
        }
        assertThat(confirmed).as("seed %d", seed).isPositive();
    }

    @Test
    void anUndamagedSymbolIsSureAtOnce() {
        PictureResult result = reader.read(SymbolPictures.file(SymbolPictures.of(new DataMatrix(), TEXT), "png"));

        assertThat(((PictureResult.Seen) result).codes())
                .extracting(PictureCode::read)
                .containsExactly(PictureCode.Read.SURE);
    }

    /** Turns modules inside the finder pattern from dark to light and back. */
    private static void damage(BufferedImage image, int modules, Random random) {
        int size = image.getWidth() / SymbolPictures.MODULE - 2 * QUIET - 2;
        for (int i = 0; i < modules; i++) {
            int left = (QUIET + 1 + random.nextInt(size)) * SymbolPictures.MODULE;
            int top = (QUIET + 1 + random.nextInt(size)) * SymbolPictures.MODULE;
            int other = ~image.getRGB(left, top);
            for (int pixel = 0; pixel < SymbolPictures.MODULE * SymbolPictures.MODULE; pixel++) {
                image.setRGB(left + pixel % SymbolPictures.MODULE, top + pixel / SymbolPictures.MODULE, other);
            }
        }
    }
}

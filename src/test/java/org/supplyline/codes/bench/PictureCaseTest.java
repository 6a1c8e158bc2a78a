package org.supplyline.codes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.codes.bench.PictureCase.Verdict;

class PictureCaseTest {

    @Test
    void bracketsSeparatorsAndALineEndDoNotMatter() {
        PictureCase picture = picture("gs1-128", "(01)09521234543213(10)A1\n");

        assertThat(picture.judge(List.of("other", "010952123454321310A1"))).isEqualTo(Verdict.RIGHT);
        assertThat(picture.judge(List.of("]C1010952123454321310A1"))).isEqualTo(Verdict.RIGHT);
        assertThat(picture.judge(List.of("010952123454321310A2"))).isEqualTo(Verdict.WRONG);
        assertThat(picture.judge(List.of())).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void aLeading01IsDroppedOnDataBarOnly() {
        assertThat(picture("databar", "0109521234543213").judge(List.of("09521234543213")))
                .isEqualTo(Verdict.RIGHT);
        assertThat(picture("qr", "0123").judge(List.of("23"))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void whereNothingMayBeReadAnyCodeIsWrong() {
        PictureCase picture = new PictureCase("falsepositives", Optional.empty(), new byte[0]);

        assertThat(picture.judge(List.of())).isEqualTo(Verdict.RIGHT);
        assertThat(picture.judge(List.of("1"))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void theSameSeedDrawsTheSamePictureAndAnotherOneAnother() throws IOException {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    }

    @Test
    void drawnTextSeparatesALotFromASerialNumber() {
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            String text = SymbolDrawing.gs1DataMatrix(random).text();
            assertThat(text).matches("01\\d{14}17\\d{6}10[A-Z0-9/-]{2,9}(\u001D21[A-Z0-9/-]{4,15})?");
        }
    }

    private static byte[] drawn(long seed) throws IOException {
        Random random = new Random(seed);
        return RenderedPicture.of(SymbolDrawing.gs1DataMatrix(random), Mishap.BENT, random)
                .png();
    }

    private static PictureCase picture(String symbology, String expected) {
        return new PictureCase(symbology, Optional.of(expected), new byte[0]);
    }
}

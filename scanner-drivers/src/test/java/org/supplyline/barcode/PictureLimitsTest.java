package org.supplyline.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.barcode.PictureResult.Problem;
import org.supplyline.barcode.PictureResult.Refused;
import uk.org.okapibarcode.backend.Ean;

class PictureLimitsTest {

    private final PictureReader reader = new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT);

    @Test
    void aSmallFileThatAnnouncesAHugePictureIsRefusedUndecoded() {
        byte[] png = SymbolPictures.file(SymbolPictures.blank(10, 10), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(problem(png)).isEqualTo(Problem.TOO_MANY_PIXELS);
    }

    @Test
    void aGifWhoseFrameIsLargerThanItsScreenIsRefused() {
        byte[] gif = SymbolPictures.file(SymbolPictures.blank(10, 10), "gif");
        int frame = indexOfFrame(gif);
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xFF);

        assertThat(problem(gif)).isEqualTo(Problem.DAMAGED);
    }

    @Test
    void everyTruncationIsRefusedOrSeen() {
        byte[] png = SymbolPictures.file(SymbolPictures.blank(40, 40), "png");
        for (String format : List.of("png", "jpeg", "gif", "bmp")) {
            byte[] whole = SymbolPictures.file(SymbolPictures.blank(40, 40), format);
            for (int length = 1; length < whole.length; length += Math.max(1, whole.length / 40)) {
                PictureResult result = reader.read(Arrays.copyOf(whole, length));
                assertThat(result.<Boolean>match(seen -> seen.codes().isEmpty(), refused -> true))
                        .isTrue();
            }
        }
        assertThat(problem(Arrays.copyOf(png, png.length / 2))).isEqualTo(Problem.DAMAGED);
    }

    @Test
    void whatIsNoPictureIsNamed() {
        assertThat(problem(new byte[0])).isEqualTo(Problem.EMPTY);
        assertThat(problem("no picture at all".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Problem.NOT_A_PICTURE);
    }

    @Test
    void aFileOfMoreBytesThanAllowedIsRefused() {
        PictureReader small =
                new PictureReader(Clock.systemUTC(), new PictureLimits(100, 1_000_000, Duration.ofMillis(400), 1));
        byte[] png = SymbolPictures.file(SymbolPictures.noise(40, 40, 1), "png");

        assertThat(small.read(png))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_BYTES));
    }

    @Test
    void orientationOfAPhonesPictureIsHonoured() {
        byte[] jpeg = SymbolPictures.file(SymbolPictures.of(new Ean(), "690123456789"), "jpeg");
        int width = PictureHeader.of(jpeg).map(header -> (int) header.width()).orElseThrow();

        PictureResult result = reader.read(withOrientation(jpeg, 6));

        assertThat(result)
                .isInstanceOfSatisfying(
                        PictureResult.Seen.class,
                        seen -> assertThat(seen.height()).isEqualTo(width));
    }

    @Test
    void thePoolIsNoLargerThanTheCoresAndReadsOnItsThreads() throws Exception {
        byte[] png = SymbolPictures.file(SymbolPictures.of(new Ean(), "690123456789"), "png");
        PictureReader patient =
                new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT.within(Duration.ofSeconds(20)));
        try (PicturePool pool = new PicturePool(patient, 1_000)) {
            assertThat(pool.size()).isEqualTo(Runtime.getRuntime().availableProcessors());
            assertThat(pool.read(png).get().<Integer>match(seen -> seen.codes().size(), refused -> -1))
                    .isEqualTo(1);
        }
    }

    private Problem problem(byte[] file) {
        PictureResult result = reader.read(file);
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).problem();
    }

    /** After the header, an optional palette and extensions, a comma begins the frame. */
    private static int indexOfFrame(byte[] gif) {
        int position = 13 + ((gif[10] & 0x80) == 0 ? 0 : (3 << ((gif[10] & 7) + 1)));
        while (gif[position] != ',') {
            position++;
        }
        return position;
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.capacity());
        return all.put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}

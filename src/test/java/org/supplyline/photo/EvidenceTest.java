package org.supplyline.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final byte[] PLACE_OF_TAKING = "31.2304N 121.4737E".getBytes(StandardCharsets.US_ASCII);

    /** The stored picture is 300 × 200 with a red top left corner; the orientation says where the camera's top was. */
    @ParameterizedTest
    @CsvSource({
        "1,300,200,0,0",
        "2,300,200,1,0",
        "3,300,200,1,1",
        "4,300,200,0,1",
        "5,200,300,0,0",
        "6,200,300,1,0",
        "7,200,300,1,1",
        "8,200,300,0,1"
    })
    void aPhotoStandsUpright(int orientation, int width, int height, int right, int below) throws IOException {
        BufferedImage upright = evidence(photo(300, 200, orientation));

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        Color corner = new Color(upright.getRGB(right == 0 ? 10 : width - 11, below == 0 ? 10 : height - 11));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(corner.getBlue()).isLessThan(90);
    }

    @Test
    void whatTheCameraNotesIsLeftBehind() throws IOException {
        byte[] photo = photo(300, 200, 1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("121.4737E");

        byte[] kept = Evidence.of(photo).orElseThrow();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("121.4737E", "Exif");
    }

    @Test
    void aLargePhotoIsMadeSmaller() throws IOException {
        BufferedImage kept = evidence(photo(4_000, 3_000, 1));

        assertThat(Math.max(kept.getWidth(), kept.getHeight())).isEqualTo(Evidence.MAX_SIDE);
        assertThat(kept.getHeight()).isBetween(1_199, 1_201);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertThat(Evidence.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(Evidence.of(new byte[0])).isEmpty();
        byte[] cut = photo(300, 200, 1);
        assertThat(Evidence.of(Arrays.copyOf(cut, 90))).isEmpty();
    }

    private static BufferedImage evidence(byte[] photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Evidence.of(photo).orElseThrow()));
    }

    /** A JPEG with an EXIF part that tells the orientation and a place. */
    private static byte[] photo(int width, int height, int orientation) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "jpeg", plain)).isTrue();
        byte[] jpeg = plain.toByteArray();
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(jpeg, 0, 2);
        byte[] exif = exif(orientation);
        noted.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
        noted.write(exif);
        noted.write(jpeg, 2, jpeg.length - 2);
        return noted.toByteArray();
    }

    private static byte[] exif(int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {0, 0, 0, 8, 0, 1});
        out.write(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        out.write(new byte[] {0, 0, 0, 0});
        out.write(PLACE_OF_TAKING);
        return out.toByteArray();
    }
}

package org.supplyline.photo;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.page.Problem;

/** Keeps pictures under their hash; the journal names a picture by it, so nobody can exchange one. */
@Component
public class Photos {

    /** What a phone's camera makes at its best. */
    public static final int MAX_BYTES = 20 << 20;

    private final PhotoStore store;
    private final Clock clock;

    Photos(PhotoStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a picture, upright, at most {@value Evidence#MAX_SIDE} pixels a side, without the notes of the camera.
     *
     * @param in PNG, JPEG, GIF or BMP
     * @param takenBy user or device
     * @return its SHA-256 in hexadecimal
     * @throws org.supplyline.page.Refusal 413 {@code photo-too-large} or 422 {@code photo-unreadable}
     */
    public String keep(InputStream in, String takenBy) throws IOException {
        byte[] file = in.readNBytes(MAX_BYTES + 1);
        if (file.length > MAX_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "photo-too-large", MAX_BYTES >> 20)
                    .refusal();
        }
        byte[] jpeg = Evidence.of(file)
                .orElseThrow(() -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "photo-unreadable")
                        .refusal());
        String sha256 = sha256(jpeg);
        store.insert(sha256, jpeg, takenBy, clock.instant());
        return sha256;
    }

    /** The picture as JPEG. */
    public Optional<byte[]> find(String sha256) {
        return store.find(sha256);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}

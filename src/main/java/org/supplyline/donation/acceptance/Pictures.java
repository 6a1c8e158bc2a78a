package org.supplyline.donation.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.photo.Photos;

/** Keeps the pictures that come with a form. */
@Component
class Pictures {

    private final Photos photos;

    Pictures(Photos photos) {
        this.photos = photos;
    }

    /**
     * Its SHA-256, by which the journal names it.
     *
     * @param before what the form named already, which stays when no file was chosen; may be null
     * @param takenBy the user
     */
    @Nullable
    String keep(@Nullable MultipartFile file, @Nullable String before, String takenBy) {
        if (file == null || file.isEmpty()) {
            return before;
        }
        try (InputStream in = file.getInputStream()) {
            return photos.keep(in, takenBy);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.supplyline.photo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code POST /api/photos}: a picture's bytes in, its hash out. {@code GET /photos/HASH}: the picture, for those who work here. */
@RestController
class PhotoController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    /** @param sha256 what other requests name the picture by */
    record Kept(String sha256) {}

    @PostMapping("/api/photos")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH})
    Kept take(HttpServletRequest request, Principal user) throws IOException {
        return new Kept(photos.keep(request.getInputStream(), user.getName()));
    }

    @GetMapping("/photos/{sha256}")
    @OpenTo(Audience.USERS)
    ResponseEntity<byte[]> show(@PathVariable String sha256) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                .body(photos.find(sha256).orElseThrow(Problem.NOT_FOUND::refusal));
    }
}

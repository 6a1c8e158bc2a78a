package org.supplyline.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.supplyline.disclosure.tlog.EntryBundle;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TreeHash;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** Serves the log's files (C2SP tlog-tiles). Only texts that name a tile ever become file names. */
@Controller
@OpenTo(Audience.EVERYONE)
class LogController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final LogFiles files;
    private final String prefix;

    LogController(LogFiles files, NodeIdentity node) {
        this.files = files;
        this.prefix = LogOrigin.path(node.epoch()) + "/";
    }

    @GetMapping({"/log/**", "/log-{epoch:[1-9][0-9]*}/**"})
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(prefix)) {
            throw Problem.NOT_FOUND.refusal();
        }
        String name = path.substring(prefix.length());
        if (name.equals(LogFiles.CHECKPOINT)) {
            return answer(files.checkpoint(), PLAIN, CacheControl.maxAge(Duration.ofSeconds(1)));
        }
        if (name.equals(LogFiles.POLICY)) {
            return answer(files.policy(), PLAIN, CacheControl.maxAge(Duration.ofMinutes(1)));
        }
        Optional<byte[]> tile = TilePath.parse(name).flatMap(this::tile);
        CacheControl forever =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return answer(tile, MediaType.APPLICATION_OCTET_STREAM, forever);
    }

    /** Partial tiles go when the full one is there; whoever read the checkpoint before still gets what it promised. */
    private Optional<byte[]> tile(TilePath path) {
        return files.tile(path)
                .or(() -> files.tile(path.asFull())
                        .map(full -> path.level() == TilePath.ENTRIES
                                ? EntryBundle.write(
                                        EntryBundle.read(full, TilePath.WIDTH).subList(0, path.width()))
                                : Arrays.copyOf(full, path.width() * TreeHash.LENGTH)));
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> bytes, MediaType type, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes.orElseThrow(Problem.NOT_FOUND::refusal));
    }
}

package org.supplyline.device;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.integrations.Payload;
import org.supplyline.integrations.ScanTopicUnavailable;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.page.Refusal;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** {@code POST /api/scans}: batches of scan events, one JSON text a line (DESIGN section 6). */
@RestController
class ScanController {

    /** So that one batch books in one transaction. */
    static final int MAX_LINES = 500;

    /** A batch is held in memory, for as many devices as send at once. */
    static final int MAX_BYTES = 1 << 20;

    private static final String RETRY_AFTER_SECONDS = "2";

    private final NodeIdentity node;
    private final Devices devices;
    private final ScanAcceptance acceptance;

    ScanController(NodeIdentity node, Devices devices, ScanAcceptance acceptance) {
        this.node = node;
        this.devices = devices;
        this.acceptance = acceptance;
    }

    /** The answer to a batch; one result for each line, in order. */
    record ScansAnswer(String node, Instant receivedAt, List<ScanResult> results) {}

    @PostMapping(path = "/api/scans", consumes = "application/x-ndjson")
    @OpenTo(Audience.DEVICES)
    ScansAnswer take(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            @RequestHeader(name = "Device-Now", required = false) @Nullable String deviceNow)
            throws IOException {
        Device device = devices.find(principal.getName()).orElseThrow(Problem.FORBIDDEN::refusal);
        List<Payload> lines = lines(request.getInputStream().readNBytes(MAX_BYTES + 1));
        try {
            return acceptance
                    .accept(device, lines, time(deviceNow))
                    .map(accepted -> new ScansAnswer(node.code(), accepted.receivedAt(), accepted.results()))
                    .orElseThrow(() -> again(response, HttpStatus.TOO_MANY_REQUESTS, "busy"));
        } catch (ScanTopicUnavailable unavailable) {
            throw again(response, HttpStatus.SERVICE_UNAVAILABLE, "topic-unavailable");
        }
    }

    private static Refusal again(HttpServletResponse response, HttpStatus status, String code) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return Problem.of(status, code).refusal();
    }

    /** The bytes between the line feeds; a last line feed ends the last line and begins none. */
    static List<Payload> lines(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "batch-too-large", MAX_BYTES, MAX_LINES)
                    .refusal();
        }
        List<Payload> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length ? i > start : body[i] == '\n') {
                lines.add(Payload.of(Arrays.copyOfRange(body, start, i)));
                start = i + 1;
            }
        }
        if (lines.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "batch-empty").refusal();
        }
        if (lines.size() > MAX_LINES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "batch-too-large", MAX_BYTES, MAX_LINES)
                    .refusal();
        }
        return lines;
    }

    private static @Nullable Instant time(@Nullable String deviceNow) {
        try {
            return deviceNow == null ? null : Instant.parse(deviceNow);
        } catch (DateTimeException noTime) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "device-now").refusal();
        }
    }
}

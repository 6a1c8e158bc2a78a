package org.supplyline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a scanner's events to the node and asks what became of them, as a device does. */
final class Sender {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int BUSY = 429;
    private static final long AGAIN_MILLIS = 50;
    private static final long BUSY_PAUSE_MILLIS = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    /** @param url of the node */
    Sender(String url) {
        this.url = url;
    }

    /** Sends once; the status of the answer. */
    CompletableFuture<Integer> send(BenchWorld.Scanner scanner, String lines) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/scans"))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + scanner.token())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** Sends without waiting, and again when the connection broke or the node was busy, as a device does. */
    void sendSurely(BenchWorld.Scanner scanner, String line) {
        var unused = send(scanner, line).whenComplete((status, broken) -> {
            if (broken != null || status != OK) {
                CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(() -> sendSurely(scanner, line));
            }
        });
    }

    /** Sends until the node takes it; it may say that it is busy. */
    void sendUntilAccepted(BenchWorld.Scanner scanner, List<String> lines) throws InterruptedException {
        String body = String.join("\n", lines);
        int status = send(scanner, body).join();
        while (status == BUSY) {
            TimeUnit.MILLISECONDS.sleep(BUSY_PAUSE_MILLIS);
            status = send(scanner, body).join();
        }
        if (status != OK) {
            throw new IllegalStateException("The node answered %d to scans.".formatted(status));
        }
    }

    /** How far the scanner's events are booked; waits for news behind what is known. */
    long bookedThrough(BenchWorld.Scanner scanner, long known) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("%s/api/devices/%s/outcomes?epoch=%d&after=%d&wait=5"
                        .formatted(url, scanner.device(), scanner.epoch(), known)))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + scanner.token())
                .build();
        HttpResponse<String> answer = ask(request);
        if (answer.statusCode() != OK) {
            throw new IOException("The node answered %d to a device that asks.".formatted(answer.statusCode()));
        }
        JsonNode outcomes = JSON.readTree(answer.body());
        if (!outcomes.path("held").isEmpty()) {
            throw new IOException("The node holds events of the bench: "
                    + outcomes.path("held").get(0));
        }
        return outcomes.path("bookedThrough").longValue();
    }

    /** A server may close a connection that is being used again; to ask twice changes nothing. */
    private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    void awaitBooked(BenchWorld.Scanner scanner) throws IOException, InterruptedException {
        long booked = 0;
        while (booked < scanner.seq()) {
            booked = bookedThrough(scanner, booked);
        }
    }
}

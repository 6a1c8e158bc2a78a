package org.supplyline.badday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.supplyline.node.RunningNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stock board without a screen: keeps the rows that the stream of server-sent events tells it. */
final class BoardViewer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> rows = new HashMap<>();
    private final Stream<String> lines;

    final AtomicInteger snapshots = new AtomicInteger();
    final AtomicInteger deltas = new AtomicInteger();

    /** Connects and begins to listen. */
    BoardViewer(RunningNode node) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.url() + "/api/stream?topics=stock"))
                .header("Authorization", "Bearer " + node.adminToken())
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<Stream<String>> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The stream answers " + answer.statusCode());
            }
            lines = answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        Thread listener = new Thread(this::listen, "board of " + node.url());
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        StringBuilder event = new StringBuilder();
        try {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    event.setLength(0);
                    event.append(line.substring("event:".length()).strip());
                } else if (line.startsWith("data:")) {
                    hear(event.toString(), JSON.readTree(line.substring("data:".length())));
                }
            });
        } catch (UncheckedIOException nodeIsGone) {
            // The test sees that nothing more comes.
            return;
        }
    }

    private synchronized void hear(String event, JsonNode message) {
        if (event.equals("snapshot")) {
            rows.clear();
            snapshots.incrementAndGet();
        } else if (event.equals("delta")) {
            message.path("gone").forEach(key -> rows.remove(key.stringValue()));
            deltas.incrementAndGet();
        }
        message.path("rows").forEach(row -> rows.put(row.path("key").stringValue(), row));
    }

    /** Quantity by item and place, over all lots and owners. */
    synchronized Map<String, Long> balances() {
        Map<String, Long> found = new HashMap<>();
        rows.values()
                .forEach(row -> found.merge(
                        row.path("item").stringValue() + " " + row.path("place").stringValue(),
                        row.path("onHand").longValue(),
                        Long::sum));
        return found;
    }

    /** Quantity at the place by item and lot. */
    synchronized Map<String, Long> at(String place) {
        Map<String, Long> found = new HashMap<>();
        rows.values().stream()
                .filter(row -> row.path("place").stringValue().equals(place))
                .forEach(row -> found.merge(
                        row.path("item").stringValue() + " " + row.path("lot").stringValue(),
                        row.path("onHand").longValue(),
                        Long::sum));
        return found;
    }

    @Override
    public void close() {
        lines.close();
    }
}

package org.supplyline.badday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.supplyline.node.RunningNode;
import org.supplyline.node.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Devices that send scans and keep their own list of what the node accepted; they know nothing of its tables. What is
 * not answered is sent again with the same bytes, as a handheld does.
 */
final class ScanDriver {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    /** Items of the shipped catalogue: code, GTIN of a pack, base units in it. */
    private record Pack(String item, String gtin, long quantity) {}

    private static final List<Pack> PACKS =
            List.of(new Pack("kit-hygiene", "12000000000036", 12), new Pack("kit-relief-box", "02000000000022", 1));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Supplier<Optional<RunningNode>> node;
    private final String depot;
    private final String bin;
    private final Supplier<String> time;
    private final long seed;

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    final AtomicLong sent = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final Map<String, Long> balances = new ConcurrentHashMap<>();
    final Map<Enrolled, Long> acceptedThrough = new ConcurrentHashMap<>();
    final AtomicLong toBeHeld = new AtomicLong();

    /**
     * @param node where to send to, by turns where there are several; empty while none is up
     * @param time what the devices' clocks say
     */
    ScanDriver(Supplier<Optional<RunningNode>> node, String depot, String bin, Supplier<String> time, long seed) {
        this.node = node;
        this.depot = depot;
        this.bin = bin;
        this.time = time;
        this.seed = seed;
    }

    /** A device and its secret. */
    record Enrolled(String device, String token, long epoch) {}

    /** Enrols a device; where a node recovers, it is asked again, as it asks for. */
    Enrolled enrol(RunningNode running, String name) throws IOException {
        String body = JSON.writeValueAsString(Map.of("name", name, "kind", "simulated", "depot", depot));
        List<HttpResponse<String>> answers = new ArrayList<>();
        Waiting.until("the node enrols devices", RECOVERY, () -> {
            answers.add(asked(running, body));
            return answers.get(answers.size() - 1).statusCode() != 503;
        });
        HttpResponse<String> answer = answers.get(answers.size() - 1);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Enrolment: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode told = JSON.readTree(answer.body());
        return new Enrolled(
                told.path("device").stringValue(),
                told.path("token").stringValue(),
                told.path("epoch").longValue());
    }

    private static HttpResponse<String> asked(RunningNode running, String body) {
        try {
            return running.post("/api/devices", "application/json", HttpRequest.BodyPublishers.ofString(body));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends that many more events in batches and returns when all are accepted. */
    void send(Enrolled device, int events, int batch) {
        int begin = acceptedThrough.getOrDefault(device, 0L).intValue();
        Random random = new Random(seed + device.device().hashCode() + begin);
        for (int first = begin + 1; first <= begin + events; first += batch) {
            int last = Math.min(first + batch - 1, begin + events);
            List<String> lines = new ArrayList<>();
            Map<String, Long> effect = new LinkedHashMap<>();
            long unknown = 0;
            for (int seq = first; seq <= last; seq++) {
                Pack pack = PACKS.get(random.nextInt(PACKS.size()));
                boolean stores = random.nextInt(4) == 0;
                long quantity = 1L + random.nextInt(3);
                if (random.nextInt(500) == 0) {
                    unknown++;
                    lines.add(line(device, seq, "receiving", "04012345123456", quantity, depot));
                    continue;
                }
                String to = stores ? bin : depot;
                lines.add(line(device, seq, stores ? "storing" : "receiving", pack.gtin(), quantity, to));
                effect.merge(pack.item() + " " + to, quantity * pack.quantity(), Long::sum);
                effect.merge(
                        pack.item() + " " + (stores ? depot : "donor:cz-0"), -quantity * pack.quantity(), Long::sum);
            }
            sendUntilAccepted(device, String.join("\n", lines));
            sent.addAndGet(lines.size());
            toBeHeld.addAndGet(unknown);
            acceptedThrough.put(device, (long) last);
            effect.forEach((position, change) -> balances.merge(position, change, Long::sum));
        }
    }

    /** Sends one more event and returns when it is accepted; it must be booked, with this effect. */
    void sendReceiving(Enrolled device, String gtin, String item, long baseUnits) {
        long seq = acceptedThrough.getOrDefault(device, 0L) + 1;
        sendUntilAccepted(device, line(device, (int) seq, "receiving", gtin, 1, depot));
        sent.incrementAndGet();
        acceptedThrough.put(device, seq);
        balances.merge(item + " " + depot, baseUnits, Long::sum);
        balances.merge(item + " donor:cz-0", -baseUnits, Long::sum);
    }

    /** Sends events one batch, each given by its members after the time, and returns when all are accepted. */
    void sendEvents(Enrolled device, List<String> members) {
        long seq = acceptedThrough.getOrDefault(device, 0L);
        List<String> lines = new ArrayList<>();
        for (String event : members) {
            seq++;
            lines.add("{\"v\":1,\"device\":\"%s\",\"epoch\":%d,\"seq\":%d,\"at\":\"%s\",%s}"
                    .formatted(device.device(), device.epoch(), seq, time.get(), event));
        }
        sendUntilAccepted(device, String.join("\n", lines));
        sent.addAndGet(lines.size());
        acceptedThrough.put(device, seq);
    }

    private String line(Enrolled device, int seq, String step, String gtin, long quantity, String to) {
        return "{\"v\":1,\"device\":\"%s\",\"epoch\":%d,\"seq\":%d,\"at\":\"%s\",\"step\":\"%s\",\"to\":\"%s\",\"codes\":[{\"text\":\"%s\"}],\"quantity\":%d}"
                .formatted(device.device(), device.epoch(), seq, time.get(), step, to, gtin, quantity);
    }

    private void sendUntilAccepted(Enrolled device, String body) {
        boolean again = false;
        while (!accepted(device, body)) {
            again = true;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        if (again) {
            repeated.incrementAndGet();
        }
    }

    private boolean accepted(Enrolled device, String body) {
        RunningNode running = node.get().orElse(null);
        if (running == null) {
            return false;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(running.url() + "/api/scans"))
                    .timeout(REQUEST_LIMIT)
                    .header("Authorization", "Bearer " + device.token())
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return false;
            }
            for (JsonNode result : JSON.readTree(answer.body()).path("results")) {
                if (!result.path("status").stringValue().equals("accepted")) {
                    throw new AssertionError("Refused: " + result);
                }
            }
            return true;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

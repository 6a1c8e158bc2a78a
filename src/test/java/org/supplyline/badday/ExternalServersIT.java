package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.node.ExternalServers;
import org.supplyline.node.RunningNode;
import org.supplyline.node.Waiting;
import org.supplyline.page.Visitor;

/** Two instances of one node, on a database and a broker that are not theirs. */
class ExternalServersIT {

    private static final long SEED = 20261123;
    private static final int BATCH = 25;
    private static final int THREADS = 8;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String GROUP = "cz";

    /** Short, so that the test need not wait for long to be past them; the broker's own least is six seconds. */
    private static final List<String> LIMITS =
            List.of("supplyline.kafka.max-poll-interval=6s", "supplyline.kafka.session-timeout=6s");

    @TempDir
    private static Path folder;

    private static ExternalServers servers;
    private static NodeProcess a;
    private static NodeProcess b;
    private static LedgerCheck ledger;
    private static Map<String, String> depots;

    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<ScanDriver> drivers = new ArrayList<>();
    private final Map<ScanDriver, List<ScanDriver.Enrolled>> devices = new LinkedHashMap<>();
    private volatile Supplier<Optional<RunningNode>> target = this::byTurns;
    private LedgerCheck.Before before;

    @BeforeAll
    static void start() throws IOException {
        servers = new ExternalServers();
        List<String> settings = Stream.of(
                        servers.settings(),
                        LIMITS,
                        List.of(
                                "supplyline.drill.simulate=false",
                                "supplyline.disclosure.key-file=" + folder.resolve("shared-log.key")))
                .flatMap(List::stream)
                .toList();
        a = new NodeProcess(folder.resolve("a"), settings, List.of("--instance", "a"));
        a.awaitReady();
        b = new NodeProcess(folder.resolve("b"), settings, List.of("--instance", "b"));
        b.awaitReady();
        ledger = new LedgerCheck(a.folder());
        depots = ledger.depots();
    }

    @AfterAll
    static void stop() throws IOException {
        try {
            ledger.close();
            a.stop();
            b.stop();
        } finally {
            servers.close();
        }
    }

    @BeforeEach
    void enrol() throws IOException {
        before = ledger.before();
        for (Map.Entry<String, String> depot : depots.entrySet()) {
            ScanDriver driver =
                    new ScanDriver(this::next, depot.getKey(), depot.getValue(), ExternalServersIT::now, SEED);
            List<ScanDriver.Enrolled> own = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                own.add(driver.enrol(next().orElseThrow(), "driver " + i));
            }
            drivers.add(driver);
            devices.put(driver, own);
        }
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private Optional<RunningNode> next() {
        return target.get();
    }

    /** The instances by turns; the other one while one is down. */
    private Optional<RunningNode> byTurns() {
        boolean even = turn.getAndIncrement() % 2 == 0;
        return even ? a.running().or(b::running) : b.running().or(a::running);
    }

    private static String now() {
        return Clock.systemUTC().instant().toString();
    }

    private List<Future<?>> send(int eventsOfADevice) {
        List<Future<?>> sending = new ArrayList<>();
        devices.forEach((driver, own) ->
                own.forEach(device -> sending.add(threads.submit(() -> driver.send(device, eventsOfADevice, BATCH)))));
        return sending;
    }

    private long sent() {
        return drivers.stream().mapToLong(driver -> driver.sent.get()).sum();
    }

    private void awaitSent(long events) {
        Waiting.until(events + " events are accepted", LIMIT, () -> sent() >= events);
    }

    private void settleAndCheck(String test) {
        Map<ScanDriver.Enrolled, Long> through = drivers.stream()
                .flatMap(driver -> driver.acceptedThrough.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        ledger.awaitSettled(through);
        System.out.printf("ExternalServersIT %s seed=%d %s%n", test, SEED, ledger.demandExactlyOnce(before, drivers));
    }

    @Test
    void eitherInstanceMayDieAndBothBoardsShowTheSame() throws Exception {
        int eventsOfADevice = 4_000 / (2 * depots.size());
        List<Future<?>> sending = send(eventsOfADevice);
        long all = 2L * depots.size() * eventsOfADevice;
        awaitSent(all / 6);
        b.killJava();
        awaitSent(all / 3);
        b.start();
        b.awaitReady();
        awaitSent(all / 2);
        a.killJava();
        awaitSent(all * 2 / 3);
        a.start();
        try (BoardViewer ofA = new BoardViewer(a.awaitReady());
                BoardViewer ofB = new BoardViewer(b.awaitReady())) {
            for (Future<?> done : sending) {
                done.get();
            }
            settleAndCheck("killed instances");
            assertThat(sent()).isEqualTo(all);
            Map<String, Long> atHand = ledger.balances();
            Predicate<String> shown = position -> depots.entrySet().stream()
                    .anyMatch(depot ->
                            position.endsWith(" " + depot.getKey()) || position.endsWith(" " + depot.getValue()));
            atHand.keySet().removeIf(shown.negate());
            assertThat(atHand).isNotEmpty();
            for (BoardViewer board : List.of(ofA, ofB)) {
                Waiting.until("the board shows the stock", LIMIT, () -> {
                    Map<String, Long> rows = board.balances();
                    rows.keySet().removeIf(shown.negate());
                    return rows.equals(atHand);
                });
            }
            assertThat(ofA.balances()).isEqualTo(ofB.balances());
        }
    }

    @Test
    void aDatabaseThatIsAwayBeyondAllLimitsCostsNothing() throws Exception {
        for (NodeProcess instance : List.of(a, b)) {
            target = instance::running;
            for (Future<?> done : send(BATCH)) {
                done.get();
            }
        }
        target = this::byTurns;
        servers.stopDatabase();
        try {
            for (Future<?> done : send(4 * BATCH)) {
                done.get();
            }
            assertThat(sent())
                    .as("accepted while the database is away, since the topic is there")
                    .isEqualTo(2L * depots.size() * 6 * BATCH);
            HttpResponse<String> stranger = postAs("a-token-that-nobody-remembers");
            assertThat(stranger.statusCode()).isEqualTo(503);
            assertThat(stranger.headers().firstValue("Retry-After")).isPresent();
            assertThat(stranger.body()).contains("\"code\":\"unavailable\"");
            Waiting.until("the broker has given up on both consumers", LIMIT, () -> servers.members(GROUP) == 0);
        } finally {
            servers.startDatabase();
        }
        settleAndCheck("database away");
        Waiting.until("both consumers are back", LIMIT, () -> servers.members(GROUP) == 2);
    }

    @Test
    void whatOneInstanceLearnsTheOtherKnows() throws Exception {
        String password = Files.readAllLines(a.folder().firstPasswords()).stream()
                .filter(line -> line.startsWith("admin "))
                .map(line -> line.substring("admin ".length()))
                .findFirst()
                .orElseThrow();
        assignGtin(a, password, "quilt", "06901234567892");
        assignGtin(b, password, "tent-12", "06901234567908");

        devices.forEach((driver, own) -> {
            driver.sendReceiving(own.get(0), "06901234567892", "quilt", 1);
            driver.sendReceiving(own.get(1), "06901234567908", "tent-12", 1);
        });
        settleAndCheck("new bar codes");
    }

    private static void assignGtin(NodeProcess at, String password, String item, String gtin) {
        Visitor admin = new Visitor(URI.create(at.running().orElseThrow().url()).getPort());
        admin.signIn("admin", password);
        HttpResponse<String> saved = admin.submit(
                "/items/" + item,
                "/items/" + item + "/gtin",
                "quantity",
                "1",
                "gtin",
                gtin,
                "idempotencyKey",
                UUID.randomUUID().toString());
        assertThat(Visitor.location(saved)).endsWith("/items/" + item + "?done");
    }

    private static HttpResponse<String> postAs(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(a.running().orElseThrow().url() + "/api/scans"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

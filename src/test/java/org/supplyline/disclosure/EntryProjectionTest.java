package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.supplyline.disclosure.DisclosureFixtures.json;
import static org.supplyline.disclosure.DisclosureFixtures.line;
import static org.supplyline.disclosure.DisclosureFixtures.movement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EntryProjectionTest {

    private static final Instant AT = Instant.parse("2026-11-22T01:02:03.004Z");
    private static final Set<String> ENTRY_MEMBERS = Set.of(
            "v", "kind", "node", "epoch", "seq", "at", "event", "step", "lines", "order", "rule", "corrects", "reason");
    private static final Set<String> LINE_MEMBERS =
            Set.of("item", "lot", "fund", "from", "to", "quantity", "fen", "receipt");

    private final EntryProjection projection =
            new EntryProjection(new PublicPlaces(DisclosureFixtures.places(), DisclosureFixtures.vehicles()));

    @Test
    void aReceivedGiftIsTheseBytes() {
        ObjectNode gift = line("tent-12", "donor:cz-7", "bin:cz-1", 40)
                .put("lot", "B2026-1")
                .put("valueFen", 1200000);
        assertThat(text(JournalKind.MOVEMENT, movement("receiving", gift)))
                .isEqualTo(
                        "{\"at\":\"2026-11-22T01:02:03.004Z\",\"epoch\":2,\"kind\":\"movement\",\"lines\":[{"
                                + "\"fen\":1200000,\"from\":\"donor:*\",\"fund\":\"donated\",\"item\":\"tent-12\",\"lot\":\"B2026-1\","
                                + "\"quantity\":40,\"to\":\"depot:cz-1\"}],\"node\":\"cz\",\"seq\":17,\"step\":\"receiving\",\"v\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "receiving,    donor:cz-1,       bin:cz-1,         donor:*,       depot:cz-1",
        "receiving,    donor:cz-1,       area:cz-1,        donor:*,       depot:cz-1",
        "receiving,    opening:cz-0,     bin:cz-2,         opening,       depot:cz-1",
        "receiving,    donor:cz-1,       depot:cz-2,       donor:*,       depot:cz-2",
        "storing,      bin:cz-2,         bin:cz-9,         depot:cz-1,    depot:cz-2",
        "departing,    vehicle:cz-1,     in-transit:cz,    depot:cz-1,    in-transit:cz",
        "accepting,    dock:cz-5,        site:cz-5,        in-transit:cz, site:cz-5",
        "accepting,    site:cz-5,        recipient:cz-9,   site:cz-5,     recipient:*",
        "receiving,    in-transit:ab,    dock:cz-1,        in-transit:ab, depot:cz-1",
        "stock_taking, bin:cz-1,         loss:cz-0,        depot:cz-1,    loss",
        "stock_taking, found:cz-0,       stage:cz-1,       found,         depot:cz-1",
        "destroying,   bin:cz-1,         disposal:cz-0,    depot:cz-1,    disposal",
        "packing,      bin:cz-1,         conversion:cz-0,  depot:cz-1,    conversion",
        "receiving,    donor:cz-1,       bin:cz-77,        donor:*,       depot:*",
        "receiving,    donor:cz-1,       张三家,             donor:*,       depot:*",
        "accepting,    dock:cz-5,        site:张三,         in-transit:cz, site:*",
        "unloading,    vehicle:cz-8,     site:cz-5,        in-transit:cz, site:cz-5"
    })
    void placesAreProjected(String step, String from, String to, String publicFrom, String publicTo) {
        assertThat(lines(step, from, to)).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo(publicFrom);
            assertThat(line.to()).isEqualTo(publicTo);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "storing,   bin:cz-1,         bin:cz-2",
        "picking,   bin:cz-1,         stage:cz-1",
        "loading,   stage:cz-1,       vehicle:cz-1",
        "arriving,  in-transit:cz,    vehicle:cz-1",
        "unloading, vehicle:cz-8,     dock:cz-5"
    })
    void aMoveThatThePublicCannotSeeIsPrivate(String step, String from, String to) {
        assertThat(project(JournalKind.MOVEMENT, movement(step, line("tent-12", from, to, 1))))
                .isEqualTo(DisclosureEntry.hidden(new JournalId("cz", 2, 17), AT));
    }

    @Test
    void linesThatLookTheSameToThePublicAreAdded() {
        ObjectNode body = movement(
                "receiving",
                line("tent-12", "donor:cz-1", "bin:cz-1", 3).put("valueFen", 100),
                line("tent-12", "donor:cz-2", "bin:cz-2", 4).put("valueFen", 200),
                line("tent-12", "donor:cz-2", "bin:cz-2", 5),
                line("quilt", "donor:cz-2", "bin:cz-2", 6));
        assertThat(project(JournalKind.MOVEMENT, body).lines())
                .extracting(EntryLine::item, EntryLine::quantity, EntryLine::fen)
                .containsExactly(tuple("tent-12", 7L, 300L), tuple("tent-12", 5L, null), tuple("quilt", 6L, null));
    }

    @Test
    void aCorrectionNamesWhatItCorrects() {
        ObjectNode body = movement("receiving", line("tent-12", "bin:cz-1", "donor:cz-1", 3))
                .put("corrects", "cz.1.40")
                .put("reason", "entered-twice");
        assertThat(project(JournalKind.MOVEMENT, body).members())
                .containsEntry("corrects", "cz.1.40")
                .containsEntry("reason", "entered-twice");
        body.put("reason", "undo");
        assertThat(project(JournalKind.MOVEMENT, body).members()).containsEntry("reason", "undo");
        body.put("reason", "张三 13912345678 登记了两次");
        assertThat(project(JournalKind.MOVEMENT, body).members()).doesNotContainKey("reason");
    }

    @ParameterizedTest
    @EnumSource(JournalKind.class)
    void everyKindOfRecordGivesOneReadableEntry(JournalKind kind) {
        for (ObjectNode body : List.of(
                JsonNodeFactory.instance.objectNode(),
                movement("receiving", line("tent-12", "donor:cz-1", "bin:cz-1", 3)),
                json("{\"order\":\"SLO12345\",\"rule\":\"cz.1.3\",\"lines\":\"none\",\"step\":7}"))) {
            DisclosureEntry entry = project(kind, body);
            assertThat(entry.kind()).isIn(kind.word(), DisclosureEntry.PRIVATE);
            assertThat(entry.id()).isEqualTo(new JournalId("cz", 2, 17));
            assertThat(DisclosureEntry.read(entry.bytes())).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @EnumSource(JournalKind.class)
    void nothingPersonalPasses(JournalKind kind) {
        List<String> personal = List.of(
                "张三",
                "13912345678",
                "+8613912345678",
                "110101199003078888",
                "zhang san",
                "重庆市渝中区1号",
                "zhangsan@mail.invalid");
        for (String secret : personal) {
            String text = text(kind, stuffed(secret));
            assertThat(text).doesNotContain(secret).doesNotContain("SN-778").doesNotContain("00369");
            JsonNode entry = new JsonMapper().readTree(text);
            assertThat(ENTRY_MEMBERS).containsAll(new TreeSet<>(entry.propertyNames()));
            entry.path("lines")
                    .forEach(line -> assertThat(LINE_MEMBERS).containsAll(new TreeSet<>(line.propertyNames())));
        }
    }

    /** A body with the secret in every member that the public may see and in many that it may not. */
    private static ObjectNode stuffed(String secret) {
        ObjectNode body = movement("receiving", line("tent-12", "donor:cz-1", "bin:cz-1", 3));
        for (String name : List.of(
                "event",
                "order",
                "rule",
                "corrects",
                "reason",
                "donor",
                "phone",
                "operator",
                "device",
                "note",
                "trip",
                "notice",
                "texts",
                "v",
                "node",
                "at",
                "kind",
                secret)) {
            body.put(name, secret);
        }
        body.putObject("cause").put("device", secret).put("user", secret);
        ArrayNode lines = (ArrayNode) body.get("lines");
        ObjectNode line = (ObjectNode) lines.get(0);
        line.put("serial", "SN-778").put("handlingUnit", "003691234567890123").put("gift", "cz.1.17/2");
        for (String name : List.of("item", "lot", "owner", "fund", "earmark", "receipt", "name", secret)) {
            line.put(name, secret);
        }
        lines.add(line("tent-12", "donor:" + secret, "site:" + secret, 2));
        lines.add(line("tent-12", secret, "recipient:" + secret, 2));
        lines.add(line("tent-12", "vehicle:" + secret, "depot:" + secret, 2));
        lines.add(line("tent-12", "in-transit:" + secret, "loss:" + secret, 2));
        return body;
    }

    @Test
    void anItemWithAStrangeCodeKeepsItsQuantities() {
        assertThat(project(JournalKind.MOVEMENT, movement("receiving", line("给张三的", "donor:cz-1", "bin:cz-1", 3)))
                        .lines())
                .containsExactly(
                        new EntryLine(PublicWords.UNLISTED, null, "donated", "donor:*", "depot:cz-1", 3, null, null));
    }

    @Test
    void theLargestRecordFitsAndLosesNoQuantity() {
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(line(
                            "x".repeat(22) + "%02d".formatted(i),
                            "depot:abcdefgh-1234567890",
                            "site:abcdefgh-1234567890",
                            9007199254740991L)
                    .put("lot", "L".repeat(18) + i / 10)
                    .put("fund", "purchased")
                    .put("receipt", "R".repeat(23) + "1")
                    .put("valueFen", 9007199254740991L));
        }
        DisclosureEntry entry = project(JournalKind.MOVEMENT, movement("receiving", lines.toArray(ObjectNode[]::new)));
        assertThat(entry.bytes().length).isLessThanOrEqualTo(EntryProjection.MAX_BYTES);
        assertThat(entry.lines()).hasSize(100).allMatch(line -> line.quantity() == 9007199254740991L);
    }

    @Test
    void theEntryIsItsOwnCanonicalForm() {
        DisclosureEntry entry =
                project(JournalKind.MOVEMENT, movement("receiving", line("tent-12", "donor:cz-1", "bin:cz-1", 3)));
        JsonNode parsed = new JsonMapper().readTree(entry.bytes());
        assertThat(CanonicalJson.bytes(parsed)).isEqualTo(entry.bytes());
        assertThat(entry.members()).isEqualTo(Map.of("step", "receiving"));
    }

    private List<EntryLine> lines(String step, String from, String to) {
        return project(JournalKind.MOVEMENT, movement(step, line("tent-12", from, to, 1)))
                .lines();
    }

    private DisclosureEntry project(JournalKind kind, ObjectNode body) {
        return projection.project(new JournalRecord(new JournalId("cz", 2, 17), AT, kind, body));
    }

    private String text(JournalKind kind, ObjectNode body) {
        return new String(project(kind, body).bytes(), StandardCharsets.UTF_8);
    }
}

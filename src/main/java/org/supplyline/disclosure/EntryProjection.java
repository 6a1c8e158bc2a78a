package org.supplyline.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import tools.jackson.databind.JsonNode;

/**
 * Makes the public side of a journal record: exactly one entry for each. Only members named here pass, and only values
 * that are codes or numbers; nothing is copied as it stands.
 */
final class EntryProjection {

    /** DESIGN section 6; far below the 65,535 bytes that a bundle can hold. */
    static final int MAX_BYTES = 16 * 1024;

    private static final long NUMBER_LIMIT = 1L << 53;

    /** Members that a kind may show; a kind that is not named shows nothing. Lines belong to what moves goods. */
    private static final Map<JournalKind, Set<Member>> PUBLIC = Map.of(
            JournalKind.MOVEMENT, Set.of(Member.EVENT, Member.STEP, Member.ORDER, Member.CORRECTS, Member.REASON),
            JournalKind.CORRECTION, Set.of(Member.EVENT, Member.STEP, Member.ORDER, Member.CORRECTS, Member.REASON),
            JournalKind.DELIVERY, Set.of(Member.EVENT, Member.ORDER, Member.CORRECTS),
            JournalKind.ORDER, Set.of(Member.EVENT, Member.RULE, Member.CORRECTS),
            JournalKind.ALLOCATION, Set.of(Member.EVENT, Member.ORDER, Member.RULE),
            JournalKind.CONSENT, Set.of(Member.ORDER),
            JournalKind.BULLETIN, Set.of(Member.EVENT, Member.CORRECTS));

    private static final Set<JournalKind> MOVING = Set.of(JournalKind.MOVEMENT, JournalKind.CORRECTION);

    private static final List<UnaryOperator<EntryLine>> CUTS =
            List.of(EntryLine::withoutLotAndReceipt, EntryLine::withoutValue, EntryLine::withoutItem);

    private final PublicPlaces places;

    EntryProjection(PublicPlaces places) {
        this.places = places;
    }

    private enum Member {
        EVENT("event"),
        STEP("step"),
        ORDER("order"),
        RULE("rule"),
        CORRECTS("corrects"),
        REASON("reason");

        private final String word;

        Member(String word) {
            this.word = word;
        }

        Optional<String> in(JsonNode body) {
            JsonNode value = body.path(word);
            return switch (this) {
                case EVENT, ORDER, RULE -> PublicWords.reference(value);
                case STEP -> PublicWords.oneOf(value, PublicWords.STEPS);
                case CORRECTS -> PublicWords.journalId(value);
                case REASON -> PublicWords.oneOf(value, PublicWords.REASONS);
            };
        }
    }

    DisclosureEntry project(JournalRecord journal) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Member member : PUBLIC.getOrDefault(journal.kind(), Set.of())) {
            member.in(journal.body()).ifPresent(value -> members.put(member.word, value));
        }
        List<EntryLine> lines = MOVING.contains(journal.kind()) ? lines(journal) : List.of();
        // A step or an order of goods that stay in one depot tells nothing but the staff's working hours.
        boolean shows = MOVING.contains(journal.kind())
                ? !lines.isEmpty() || members.containsKey(Member.CORRECTS.word)
                : !members.isEmpty();
        if (!shows) {
            return DisclosureEntry.hidden(journal.id(), journal.recordedAt());
        }
        return fit(new DisclosureEntry(journal.kind().word(), journal.id(), journal.recordedAt(), members, lines));
    }

    private List<EntryLine> lines(JournalRecord journal) {
        List<EntryLine> lines = new ArrayList<>();
        String step = journal.body().path("step").stringValueOpt().orElse("");
        for (JsonNode line : journal.body().path("lines")) {
            lines.addAll(project(journal.id().node(), step, line));
        }
        return merge(lines);
    }

    private List<EntryLine> project(String node, String step, JsonNode line) {
        Optional<String> from = line.path("from").stringValueOpt();
        Optional<String> to = line.path("to").stringValueOpt();
        OptionalLong quantity = positive(line.path("quantity"));
        if (from.isEmpty() || to.isEmpty() || quantity.isEmpty()) {
            return List.of();
        }
        String item = line.path("item").stringValueOpt().orElse("");
        return places.project(node, step, item, from.get(), to.get(), quantity.getAsLong()).stream()
                .filter(way -> !way.from().equals(way.to()))
                .map(way -> entry(line, way, way.quantity() == quantity.getAsLong()))
                .toList();
    }

    /** @param whole whether the way is that of the whole line, which alone has a value */
    private static EntryLine entry(JsonNode line, PublicPlaces.Way way, boolean whole) {
        OptionalLong fen = whole ? positive(line.path("valueFen")) : OptionalLong.empty();
        return new EntryLine(
                PublicWords.item(line.path("item")),
                PublicWords.lot(line.path("lot")).orElse(null),
                PublicWords.fund(line.path("fund")),
                way.from(),
                way.to(),
                way.quantity(),
                fen.isPresent() ? fen.getAsLong() : null,
                PublicWords.receipt(line.path("receipt")).orElse(null));
    }

    private static OptionalLong positive(JsonNode number) {
        OptionalLong value = number.longValueOpt();
        return value.isPresent() && value.getAsLong() > 0 && value.getAsLong() < NUMBER_LIMIT
                ? value
                : OptionalLong.empty();
    }

    private static List<EntryLine> merge(List<EntryLine> lines) {
        Map<EntryLine, EntryLine> merged = new LinkedHashMap<>();
        lines.forEach(line -> merged.merge(line.key(), line, EntryLine::plus));
        return List.copyOf(merged.values());
    }

    /** A hundred lines of the longest codes pass the limit; then detail gives way step by step, the quantities never. */
    private static DisclosureEntry fit(DisclosureEntry entry) {
        DisclosureEntry fitting = entry;
        for (UnaryOperator<EntryLine> cut : CUTS) {
            if (fitting.bytes().length <= MAX_BYTES) {
                return fitting;
            }
            fitting = fitting.withLines(merge(fitting.lines().stream().map(cut).toList()));
        }
        return fitting;
    }
}

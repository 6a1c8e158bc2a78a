package org.supplyline.inventory.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.JsonNode;

/** Where goods are, where they were and who moved them; what became of a gift. */
@Component
public class History {

    /** Lines of one page. */
    static final int PAGE = 50;

    /** Positions that are shown of what is where; nothing that people look for lies in more. */
    static final int POSITIONS = 500;

    /** Records that tell of a gift besides its movements. */
    private static final int RECORDS = 200;

    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})\\.(\\d{1,15})\\.(\\d{1,6})");

    private final NodeIdentity node;
    private final Journal journal;
    private final HistoryStore store;
    private final SubjectReader subjects;
    private final GiftTrail trail;

    History(NodeIdentity node, Journal journal, HistoryStore store, SubjectReader subjects, GiftTrail trail) {
        this.node = node;
        this.journal = journal;
        this.store = store;
        this.subjects = subjects;
        this.trail = trail;
    }

    /**
     * A page of the history of something.
     *
     * @param now what is where
     * @param touches what moved, newest first
     * @param next behind what the next page begins, or null at the end
     * @param chain for a gift, its way from the notice on
     */
    public record Told(
            Subject subject,
            List<StockPosition> now,
            List<Touch> touches,
            @Nullable String next,
            @Nullable Chain chain) {}

    /**
     * What became of a gift.
     *
     * @param notice the record that announced it, or null where that is not of this node
     * @param line its line there, or null
     * @param records others that name it, its notice or the orders that it went under, oldest first
     * @param stages what moved, step by step
     * @param readThrough how far the journal was read for it
     */
    public record Chain(
            @Nullable JournalRecord notice,
            @Nullable JsonNode line,
            List<JournalRecord> records,
            List<GiftStage> stages,
            JournalCursor readThrough) {}

    /**
     * Looks up a code of any kind.
     *
     * @param before {@link Told#next} of the page before, or null for the first
     * @return empty if the text is no code of anything
     */
    public Optional<Told> find(String text, @Nullable String before) {
        return subjects.read(text).map(subject -> tell(subject, before(before)));
    }

    /** Where a text is the lot number of several items: one of each. Empty otherwise. */
    public List<Subject> choices(String text) {
        List<Subject> all = subjects.choices(text);
        return all.size() > 1 ? all : List.of();
    }

    private Told tell(Subject subject, HistoryStore.Before before) {
        List<Touch> touches = store.touches(node.code(), subject, before, PAGE);
        return new Told(
                subject,
                store.now(subject, POSITIONS),
                touches,
                touches.size() < PAGE ? null : touches.get(touches.size() - 1).place(),
                subject.kind() == Subject.Kind.GIFT ? chain(subject.code()) : null);
    }

    private Chain chain(String gift) {
        int slash = gift.indexOf('/');
        JournalId notice = JournalId.parse(gift.substring(0, slash));
        JournalRecord announced = journal.find(notice).orElse(null);
        int number = Integer.parseInt(gift.substring(slash + 1));
        JsonNode line =
                announced == null ? null : announced.body().path("lines").path(number - 1);
        List<String> names = new ArrayList<>(List.of(gift, notice.toString()));
        names.addAll(store.orders(gift, RECORDS));
        List<JournalRecord> records = store.mentions(names, RECORDS).stream()
                .map(cursor -> journal.find(new JournalId(node.code(), cursor.epoch(), cursor.seq()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Chain(
                announced,
                line == null || line.isMissingNode() ? null : line,
                records,
                store.stages(gift),
                trail.cursor());
    }

    private static HistoryStore.Before before(@Nullable String text) {
        Matcher matcher = PLACE.matcher(text == null ? "" : text);
        return matcher.matches()
                ? new HistoryStore.Before(
                        new JournalCursor(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))),
                        Integer.parseInt(matcher.group(3)))
                : HistoryStore.Before.NOTHING;
    }
}

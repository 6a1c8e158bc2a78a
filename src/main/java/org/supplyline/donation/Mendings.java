package org.supplyline.donation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.donation.sheet.Amount;
import org.supplyline.donation.sheet.Flag;
import org.supplyline.donation.sheet.NoticeLine;
import org.supplyline.donation.sheet.Reading;
import org.supplyline.donation.sheet.ReviewRow;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;

/**
 * What people decide about doubtful rows. A question is closed once: the second decision about it does nothing. The line
 * that comes of it is a notice of its own in the journal, and the decision is remembered for the same words.
 */
@Component
class Mendings {

    private final Journal journal;
    private final ImportStore imports;
    private final MendingStore store;
    private final Imports items;

    Mendings(Journal journal, ImportStore imports, MendingStore store, Imports items) {
        this.journal = journal;
        this.imports = imports;
        this.store = store;
        this.items = items;
    }

    /** Reads this question, or with {@code group} all open ones of its shape, in the chosen way; the rows mended. */
    int choose(SheetKey key, ReviewRow question, Reading.Code way, boolean group, String user) {
        return journal.write(writer -> {
            List<Decided> decided = new ArrayList<>();
            for (ReviewRow review : questions(key, question, group)) {
                Optional<Reading> reading = review.reading(way);
                if (reading.isPresent() && store.close(key, review, "mended", user, writer.recordedAt())) {
                    decided.add(new Decided(review, review.line(reading.get(), Flag.MENDED)));
                    store.learn(review.key(), way.code(), user, writer.recordedAt());
                }
            }
            return book(writer, key, decided, user);
        });
    }

    /** Books what a person typed for one row. It is not learned, for it says nothing of other rows. */
    int type(SheetKey key, ReviewRow question, Amount amount, String user) {
        return journal.write(writer -> {
            boolean closed = store.close(key, question, "mended", user, writer.recordedAt());
            List<Decided> decided =
                    closed ? List.of(new Decided(question, question.line(amount, Flag.MENDED))) : List.of();
            return book(writer, key, decided, user);
        });
    }

    /** The row, or all open ones of its shape, holds no goods. */
    int dismiss(SheetKey key, ReviewRow question, boolean group, String user) {
        return journal.write(writer -> {
            int closed = 0;
            for (ReviewRow review : questions(key, question, group)) {
                if (store.close(key, review, "dismissed", user, writer.recordedAt())) {
                    store.learn(review.key(), Settlement.DISMISS, user, writer.recordedAt());
                    imports.setKind(key, review.row(), store.kind(key, review.row()));
                    closed++;
                }
            }
            return closed;
        });
    }

    private record Decided(ReviewRow review, NoticeLine line) {}

    private List<ReviewRow> questions(SheetKey key, ReviewRow question, boolean group) {
        return group ? store.openOfShape(key, question.shape()) : List.of(question);
    }

    private int book(JournalWriter writer, SheetKey key, List<Decided> decided, String user) {
        ListedSheet sheet = imports.find(key)
                .orElseThrow(() -> new IllegalStateException("There is no sheet (%s).".formatted(key)));
        for (int from = 0; from < decided.size(); from += NoticeBody.MAX_LINES) {
            List<NoticeBody.Named> lines =
                    decided.subList(from, Math.min(decided.size(), from + NoticeBody.MAX_LINES)).stream()
                            .map(one -> new NoticeBody.Named(
                                    one.line(), items.item(one.line().goods().names())))
                            .toList();
            JournalId id = writer.append(
                    JournalKind.NOTICE,
                    NoticeBody.of(key, sheet.count().sheet(), sheet.direction(), Optional.of(user), lines));
            imports.insertNotice(key, id, lines);
        }
        decided.forEach(one -> imports.setKind(
                key, one.review().row(), store.kind(key, one.review().row())));
        return decided.size();
    }
}

package org.supplyline.donation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supplyline.donation.sheet.Flag;
import org.supplyline.donation.sheet.NoticeLine;
import org.supplyline.donation.sheet.Reading;
import org.supplyline.donation.sheet.ReviewRow;
import org.supplyline.donation.sheet.RowKind;
import org.supplyline.donation.sheet.SheetReading;

/**
 * A sheet after the mendings learned before were applied to its questions.
 *
 * @param lines what was read, and what was learned to read
 * @param reviews all questions, with what became of each
 * @param kinds what each row is now
 */
record Settlement(List<NoticeLine> lines, List<Question> reviews, List<RowKind> kinds) {

    static final String DISMISS = "dismiss";

    /** A question and its state: {@code open}, {@code mended} or {@code dismissed}. */
    record Question(ReviewRow review, String status) {}

    static Settlement of(SheetReading reading, Map<String, String> learned) {
        List<NoticeLine> lines = new ArrayList<>(reading.lines());
        List<Question> questions = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        for (ReviewRow review : reading.reviews()) {
            String decision = learned.getOrDefault(review.key(), "");
            Optional<NoticeLine> line = Stream.of(Reading.Code.values())
                    .filter(code -> code.code().equals(decision))
                    .flatMap(code -> review.reading(code).stream())
                    .map(known -> review.line(known, Flag.LEARNED))
                    .findFirst();
            line.ifPresent(lines::add);
            boolean dismissed = decision.equals(DISMISS);
            if (line.isEmpty() && !dismissed) {
                open.add(review.row());
            }
            questions.add(new Question(review, line.isPresent() ? "mended" : dismissed ? "dismissed" : "open"));
        }
        return new Settlement(List.copyOf(lines), List.copyOf(questions), kinds(reading, lines, open));
    }

    private static List<RowKind> kinds(SheetReading reading, List<NoticeLine> lines, Set<Integer> open) {
        Set<Integer> given = new HashSet<>();
        lines.forEach(line -> given.add(line.row()));
        List<RowKind> kinds = new ArrayList<>(reading.kinds());
        for (ReviewRow review : reading.reviews()) {
            boolean lineThere = given.contains(review.row());
            kinds.set(
                    review.row() - 1,
                    open.contains(review.row()) ? RowKind.REVIEW : lineThere ? RowKind.LINES : RowKind.DISMISSED);
        }
        return List.copyOf(kinds);
    }
}

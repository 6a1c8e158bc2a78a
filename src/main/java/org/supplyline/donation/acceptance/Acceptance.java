package org.supplyline.donation.acceptance;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came to a depot's door, what was found, and who was there.
 *
 * @param code its own code SLOA…, to be scanned with the goods
 * @param notice the record that announced them; null for an arrival without notice
 * @param tracking the courier's number; null where none brought them
 * @param donorPresent whether somebody of the donor counts with us
 * @param giver who gave what no line says otherwise of
 * @param fiscalNumber of the paper that the finance department's system issued; may be empty
 * @param slipPhoto SHA-256 of the photo of the slip; null while there is none
 * @param slip what was written down by hand when the goods came; null where it was opened when they came
 * @param closing null while it is open
 */
record Acceptance(
        String code,
        String depot,
        @Nullable String notice,
        @Nullable String tracking,
        boolean donorPresent,
        Giver giver,
        String fiscalNumber,
        @Nullable String slipPhoto,
        String openedBy,
        Instant openedAt,
        @Nullable Slip slip,
        List<AcceptanceLine> lines,
        List<Signer> signers,
        @Nullable Closing closing) {

    /** A journal record holds at most so many lines (DESIGN section 6). */
    static final int MAX_LINES = 100;

    Acceptance {
        lines = List.copyOf(lines);
        signers = List.copyOf(signers);
    }

    /**
     * Its end.
     *
     * @param by who checked
     * @param record the journal record
     * @param samePerson whether one person both received and checked the goods
     * @param checkDue until when one more looks at the photos; null where two were there
     * @param checkedBy who did; null while nobody has
     */
    record Closing(
            String by,
            Instant at,
            String record,
            boolean samePerson,
            @Nullable Instant checkDue,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {

        public boolean isUnchecked() {
            return checkDue != null && checkedBy == null;
        }
    }

    /**
     * A slip that was written while nothing could be entered.
     *
     * @param at when the goods came
     * @param number of the slip; may be empty
     */
    record Slip(Instant at, String number) {}

    /** When the goods came. */
    public Instant cameAt() {
        return slip == null ? openedAt : slip.at();
    }

    /**
     * Somebody who signed.
     *
     * @param stands false since a line was changed that was signed for
     */
    record Signer(Side side, String name, Instant at, boolean stands) {}

    /** For whom somebody signs. */
    enum Side {
        DONOR,
        /** Driver or courier, who hands over where no donor is there (交货人). */
        COURIER,
        OURS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Side of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return closing == null;
    }

    Optional<AcceptanceLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /**
     * The line that announced an item, so that one more lot of it belongs there: the first of which something is still
     * missing, else the first of all.
     */
    static Optional<AcceptanceLine> announcing(List<AcceptanceLine> lines, String item) {
        List<AcceptanceLine> all = lines.stream()
                .filter(line -> item.equals(line.item()) && line.announced().gift() != null)
                .toList();
        return all.stream()
                .filter(line -> {
                    Long difference = difference(lines, line);
                    return difference != null && difference < 0;
                })
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The lines that one line of the notice announced, of which the first says how much; a line alone without one. */
    List<AcceptanceLine> together(AcceptanceLine line) {
        return together(lines, line);
    }

    private static List<AcceptanceLine> together(List<AcceptanceLine> lines, AcceptanceLine line) {
        String gift = line.announced().gift();
        return gift == null
                ? List.of(line)
                : lines.stream()
                        .filter(other -> gift.equals(other.announced().gift()))
                        .toList();
    }

    /** All that was counted of what the line announces, less that; null where either is not known. */
    @Nullable
    Long difference(AcceptanceLine line) {
        return difference(lines, line);
    }

    private static @Nullable Long difference(List<AcceptanceLine> lines, AcceptanceLine line) {
        List<AcceptanceLine> came = together(lines, line).stream()
                .filter(other -> other.count() != null)
                .toList();
        Long announced = line.announced().quantity();
        return announced == null || came.isEmpty()
                ? null
                : Long.valueOf(came.stream().mapToLong(AcceptanceLine::quantity).sum() - announced);
    }

    /** Our users who counted. */
    Set<String> counters() {
        Set<String> users = new LinkedHashSet<>();
        lines.forEach(line -> {
            if (line.count() != null) {
                users.add(line.count().by());
            }
        });
        return users;
    }

    /** All of ours who were at it: who counted, who signed, and who checks. */
    Set<String> ours(String checker) {
        Set<String> users = counters();
        standing().filter(signer -> signer.side() == Side.OURS).forEach(signer -> users.add(signer.name()));
        users.add(checker);
        return users;
    }

    long signed(Side side) {
        return standing().filter(signer -> signer.side() == side).count();
    }

    /** Who signed for the lines as they are. */
    Stream<Signer> standing() {
        return signers.stream().filter(Signer::stands);
    }
}

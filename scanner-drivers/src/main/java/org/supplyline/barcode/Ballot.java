package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supplyline.barcode.LinearLook.Finding;

/**
 * Decides what is believed. Symbols with error correction are, unless it came near its limit; what single lines say of
 * bars without it is not: a check digit lets every tenth invention pass, and the more one tries the more one invents.
 */
final class Ballot {

    /** Lines of one look that must agree. */
    private static final int LINES = 3;
    /** The same where a check digit is missing, optional, or of a short symbol. */
    private static final int LINES_OF_WEAK = 5;
    /** Height in pixels that agreeing lines must span as a share of the width of the symbol. */
    private static final double SPAN = 0.02;
    /** A text with so many times the lines of its rival at the same place wins. */
    private static final int DOMINANCE = 4;

    private static final Set<Symbology> WEAK =
            Set.of(Symbology.ITF, Symbology.CODABAR, Symbology.UPCE, Symbology.CODE39, Symbology.EAN8);

    /** Something that was read and may be believed later. */
    private static final class Candidate {
        private Reading reading;
        private int lines;
        private int mostLines;
        private int span;
        private final Set<String> looks = new HashSet<>();

        private Candidate(Reading reading) {
            this.reading = reading;
        }
    }

    /** A text that is believed. */
    record Elected(Reading reading, PictureCode.Read read) {}

    private final List<Elected> elected = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    List<Elected> elected() {
        return List.copyOf(elected);
    }

    /**
     * A symbol with error correction: believed at once, but when the correction came near its limit only with a second
     * look.
     *
     * @return whether something new is believed now
     */
    boolean believe(Reading reading, String look) {
        if (!reading.strained()) {
            return elect(reading, PictureCode.Read.SURE);
        }
        Candidate candidate = candidate(reading);
        candidate.looks.add(look);
        return candidate.looks.size() >= 2 && elect(reading, PictureCode.Read.CONFIRMED);
    }

    /** Whether this is not believed yet. */
    boolean doubts(Reading reading) {
        return elected.stream().noneMatch(other -> other.reading().saysTheSameAs(reading));
    }

    /** @return whether something new is believed now */
    boolean count(List<Finding> findings, String look) {
        for (Finding finding : findings) {
            Candidate candidate = candidate(finding.reading());
            candidate.lines += finding.lines();
            candidate.looks.add(look);
            if (finding.lines() > candidate.mostLines) {
                candidate.mostLines = finding.lines();
                candidate.span = finding.span();
                candidate.reading = finding.reading();
            }
        }
        boolean news = false;
        for (Finding finding : findings) {
            Candidate candidate = candidate(finding.reading());
            if (!hasRival(candidate)) {
                if (isSure(candidate)) {
                    news |= elect(candidate.reading, PictureCode.Read.SURE);
                } else if (isConfirmed(candidate)) {
                    news |= elect(candidate.reading, PictureCode.Read.CONFIRMED);
                }
            }
        }
        return news;
    }

    private Candidate candidate(Reading reading) {
        return candidates.stream()
                .filter(other -> other.reading.saysTheSameAs(reading))
                .findFirst()
                .orElseGet(() -> {
                    Candidate added = new Candidate(reading);
                    candidates.add(added);
                    return added;
                });
    }

    private static boolean isSure(Candidate candidate) {
        int lines = WEAK.contains(candidate.reading.symbology()) ? LINES_OF_WEAK : LINES;
        Outline outline = candidate.reading.outline();
        int width = Math.max(outline.right() - outline.left(), outline.bottom() - outline.top());
        return candidate.mostLines >= lines && candidate.span >= SPAN * width;
    }

    private static boolean isConfirmed(Candidate candidate) {
        int lines = WEAK.contains(candidate.reading.symbology()) ? LINES_OF_WEAK : LINES;
        return candidate.looks.size() >= 2 && candidate.lines >= lines;
    }

    private boolean hasRival(Candidate candidate) {
        return candidates.stream()
                .anyMatch(other -> other != candidate
                        && other.reading.outline().overlaps(candidate.reading.outline())
                        && other.lines * DOMINANCE > candidate.lines);
    }

    private boolean elect(Reading reading, PictureCode.Read read) {
        boolean known = elected.stream()
                .anyMatch(other -> other.reading().saysTheSameAs(reading) && isSameSymbol(other.reading(), reading));
        // Bars inside a two-dimensional symbol are no symbol of their own.
        boolean inside = reading.symbology().isLinear()
                && elected.stream().anyMatch(other -> other.reading().outline().overlaps(reading.outline()));
        if (known || inside) {
            return false;
        }
        elected.add(new Elected(reading, read));
        return true;
    }

    private static boolean isSameSymbol(Reading one, Reading other) {
        return one.symbology().isLinear() || one.outline().overlaps(other.outline());
    }
}

package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.List;
import org.supplyline.barcode.LinearLook.Manner;
import org.supplyline.barcode.MatrixLook.Threshold;

/**
 * One picture's ladder of attempts, the cheap and likely first. It ends at the first step that finds something; then
 * what was found is painted over and the cheap steps look for more.
 */
final class Search {

    /** Longer than this a phone's picture only costs time: a symbol that fills a tenth of it still has 160 pixels. */
    private static final int LONGEST_SIDE = 1_600;
    /** Shorter than this a symbol may have two pixels a module or less, and no quiet zone. */
    private static final int SMALL = 500;

    /** Room around a symbol that touches the border. */
    private static final int MARGIN = 10;

    private static final int FEW_LINES = 32;
    private static final int BLURRED_LINES = 14;
    private static final int MANY_LINES = 160;
    private static final Manner PLAIN = new Manner(RowCut.MIDWAY, FEW_LINES, 1);
    private static final List<Manner> DENSE = List.of(
            new Manner(RowCut.MIDWAY, MANY_LINES, 0),
            new Manner(RowCut.STEEPEST, MANY_LINES, 2),
            new Manner(RowCut.MIDWAY_SHARPENED, MANY_LINES, 2));

    private static final List<Manner> AVERAGED = List.of(
            new Manner(RowCut.MIDWAY, FEW_LINES, 3),
            new Manner(RowCut.STEEPEST, FEW_LINES, 7),
            Manner.blurred(BLURRED_LINES, 4),
            new Manner(RowCut.MIDWAY_SHARPENED, FEW_LINES, 7));
    /** Bars that lean less than this stay in their column over fifteen rows. */
    private static final double LEVEL_DEGREES = 0.7;

    /** At another size pixels fall otherwise on the modules; what was read with pains is looked at again so. */
    private static final double[] SECOND_LOOKS = {0.9, 1.2};

    private final Deadline deadline;
    private final int mostCodes;
    private final Ballot ballot = new Ballot();
    private final LinearLook lines = new LinearLook();
    private final MatrixLook areas = new MatrixLook();

    Search(Deadline deadline, int mostCodes) {
        this.deadline = deadline;
        this.mostCodes = mostCodes;
    }

    /** What is believed when nothing more is found or the time is over. */
    List<Ballot.Elected> codes(GrayPicture upright) {
        try {
            View view = prepared(upright);
            if (first(view)) {
                more(view);
            }
        } catch (Deadline.Passed over) {
            // What was found until then counts.
        }
        List<Ballot.Elected> elected = ballot.elected();
        return elected.subList(0, Math.min(mostCodes, elected.size()));
    }

    private static View prepared(GrayPicture upright) {
        View view = View.upright(upright);
        int longest = Math.max(upright.width(), upright.height());
        if (longest > LONGEST_SIDE) {
            view = view.scaled((double) LONGEST_SIDE / longest);
        }
        return view.padded(longest < SMALL ? Math.max(MARGIN, longest / 16) : MARGIN);
    }

    private boolean first(View view) {
        return cheap(view) || aligned(view) || thorough(view) || scaled(view) || deblurred(view);
    }

    private boolean cheap(View view) {
        View upward = view.quarterTurned();
        boolean found = lines(view, PLAIN);
        found |= areas(view, Threshold.HYBRID, false);
        return found || lines(upward, PLAIN);
    }

    private boolean thorough(View view) {
        View upward = view.quarterTurned();
        View negative = view.inverted();
        for (Threshold threshold : Threshold.values()) {
            if (areas(view, threshold, true)) {
                return true;
            }
        }
        if (areas(negative, Threshold.HYBRID, false)) {
            return true;
        }
        for (Manner manner : DENSE) {
            if (lines(view, manner) || lines(upward, manner)) {
                return true;
            }
        }
        return lines(negative, PLAIN)
                || lines(negative.quarterTurned(), PLAIN)
                || areas(view.turned(45), Threshold.HYBRID, true);
    }

    private boolean scaled(View view) {
        int longest = Math.max(view.picture().width(), view.picture().height());
        double[] factors = longest < SMALL ? new double[] {2, 3, 0.5} : new double[] {0.5, 0.34, 2};
        for (double factor : factors) {
            if (longest * factor > LONGEST_SIDE || longest * factor < 32) {
                continue;
            }
            View other = view.scaled(factor);
            if (areas(other, Threshold.HYBRID, true)
                    || areas(other, Threshold.GLOBAL, false)
                    || lines(other, DENSE.get(0))
                    || lines(other.quarterTurned(), DENSE.get(0))) {
                return true;
            }
        }
        return false;
    }

    /** Sharpened by about a module; small modules first get pixels to be sharp in. */
    private boolean deblurred(View view) {
        int longest = Math.max(view.picture().width(), view.picture().height());
        View large = longest < SMALL ? view.scaled(2) : view;
        for (int radius : new int[] {3, 6}) {
            View sharp = large.sharpened(radius, 2.5f);
            if (areas(sharp, Threshold.WIDE, false)
                    || areas(sharp, Threshold.HYBRID, true)
                    || lines(sharp, DENSE.get(0))
                    || lines(sharp.quarterTurned(), DENSE.get(0))) {
                return true;
            }
        }
        return false;
    }

    /** Bars made upright, so that many rows can be averaged. */
    private boolean aligned(View view) {
        for (double degrees : BarDirections.of(view.picture())) {
            boolean level = Math.abs(degrees) < LEVEL_DEGREES;
            View upright = level ? view : view.turned(degrees);
            for (Manner manner : AVERAGED) {
                if (lines(upright, manner)) {
                    return true;
                }
            }
            // PDF417 has parallel bars too, and its reader wants them upright.
            if (!level && areas(upright, Threshold.HYBRID, true)) {
                return true;
            }
        }
        return false;
    }

    private void more(View view) {
        boolean found = true;
        while (found && ballot.elected().size() < mostCodes) {
            View rest = view;
            for (Ballot.Elected code : ballot.elected()) {
                rest = rest.without(code.reading().outline().grown(4));
            }
            found = cheap(rest);
        }
    }

    private boolean lines(View view, Manner manner) {
        return ballot.count(lines.look(view, manner, deadline), view.name() + manner.name());
    }

    private boolean areas(View view, Threshold threshold, boolean harder) {
        List<Reading> readings = new ArrayList<>();
        boolean news = look(view, threshold, harder, readings);
        if (readings.stream().anyMatch(ballot::doubts)) {
            for (double factor : SECOND_LOOKS) {
                news = news || look(view.scaled(factor), threshold, harder, new ArrayList<>());
            }
        }
        return news;
    }

    private boolean look(View view, Threshold threshold, boolean harder, List<Reading> readings) {
        deadline.check();
        readings.addAll(areas.look(view, threshold, harder, deadline));
        boolean news = false;
        for (Reading reading : readings) {
            news |= ballot.believe(reading, view.name() + threshold);
        }
        return news;
    }
}

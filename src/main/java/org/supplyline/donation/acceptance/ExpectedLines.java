package org.supplyline.donation.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;

/** The lines with which an acceptance begins: what was announced, and blank ones for what nobody announced. */
@Component
class ExpectedLines {

    /** Bound to somebody whom the list does not name. */
    static final String UNNAMED = "?";

    private static final int LOT_LENGTH = 20;
    private static final int EARMARK_LENGTH = 80;

    private final AnnouncedStore announced;
    private final EarmarkNames earmarks;
    private final NodeIdentity node;

    ExpectedLines(AnnouncedStore announced, EarmarkNames earmarks, NodeIdentity node) {
        this.announced = announced;
        this.earmarks = earmarks;
        this.node = node;
    }

    /** Of what somebody wants to take in; none where nothing was announced. */
    List<AcceptanceLine> of(Acceptances.Arrival arrival) {
        List<AcceptanceLine> found = new ArrayList<>();
        if (arrival.notice() != null) {
            for (AnnouncedStore.Line line : announced.lines(arrival.notice())) {
                if (arrival.gifts().isEmpty() ? !line.taken() : arrival.gifts().contains(line.gift())) {
                    found.add(of(found.size() + 1, line));
                }
            }
        }
        return found;
    }

    private AcceptanceLine of(int number, AnnouncedStore.Line line) {
        Giver giver = line.kind() == Giver.Kind.UNKNOWN ? Giver.UNKNOWN : Giver.named(line.kind(), line.donor());
        AcceptanceLine blank = blank(number, giver);
        boolean isLot = line.lot().length() <= LOT_LENGTH && !line.lot().isBlank();
        return new AcceptanceLine(
                number,
                new AcceptanceLine.Announced(line.gift(), line.text(), line.quantity()),
                line.item(),
                isLot ? new AcceptanceLine.Batch(line.lot(), "", null, null) : AcceptanceLine.Batch.NONE,
                null,
                new AcceptanceLine.Title(node.code(), Fund.DONATED, earmark(line)),
                new AcceptanceLine.Worth(
                        line.valueFen(),
                        line.valueFen() == null ? AcceptanceLine.Proof.NONE : AcceptanceLine.Proof.LIST),
                blank.documents(),
                null,
                "",
                "",
                blank.priority(),
                AcceptanceLine.Destination.DEPOT,
                null,
                giver,
                null);
    }

    private String earmark(AnnouncedStore.Line line) {
        if (!line.earmarked()) {
            return PositionKey.NONE;
        }
        return line.receivers().isEmpty() ? UNNAMED : cut(earmarks.code(line.receivers()));
    }

    private static String cut(String text) {
        return text.length() <= EARMARK_LENGTH ? text : text.substring(0, EARMARK_LENGTH);
    }

    /** One more line of what that one announces: another lot of it came. What was expected stands on the first. */
    AcceptanceLine more(int number, AcceptanceLine first) {
        AcceptanceLine blank = blank(number, first.giver());
        return new AcceptanceLine(
                number,
                new AcceptanceLine.Announced(
                        first.announced().gift(), first.announced().text(), null),
                first.item(),
                blank.batch(),
                null,
                first.title(),
                blank.worth(),
                blank.documents(),
                null,
                "",
                "",
                first.priority(),
                blank.to(),
                null,
                first.giver(),
                null);
    }

    /** A line of which nothing is known but who may have given it. */
    AcceptanceLine blank(int number, Giver giver) {
        return new AcceptanceLine(
                number,
                AcceptanceLine.Announced.NOT,
                null,
                AcceptanceLine.Batch.NONE,
                null,
                new AcceptanceLine.Title(node.code(), Fund.DONATED, PositionKey.NONE),
                AcceptanceLine.Worth.UNKNOWN,
                Set.of(),
                null,
                "",
                "",
                AcceptanceLine.Priority.USEFUL,
                AcceptanceLine.Destination.DEPOT,
                null,
                giver,
                null);
    }
}

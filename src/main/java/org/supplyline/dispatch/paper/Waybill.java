package org.supplyline.dispatch.paper;

import java.util.List;
import org.supplyline.paper.Words;

/**
 * What the handover note (物资交接单，随车联) of one order says. Chinese and English stand side by side on the paper; where a
 * member has two languages, they are parted by a line break.
 *
 * @param issuer name of the branch
 * @param order own code SLO…
 * @param trip own code SLT…; empty where the receiver collects
 * @param stop place of this stop among those of the trip, {@code 2 / 3}; empty where the receiver collects
 * @param basis plan or paper by which the goods go
 * @param from depot
 * @param to receiver
 * @param vehicle name and plate; empty where the receiver collects
 * @param departs planned time; empty if none is planned
 * @param arrives planned time; empty if none is planned
 * @param basisOfFigures whether the lines say what was loaded or, before that, what is ordered
 * @param weight of all goods
 * @param volume of all goods
 * @param printed when the paper was made
 * @param record journal record of the order
 * @param address where the receiver signs without a login; empty while the node has no address for people outside
 */
public record Waybill(
        String issuer,
        String order,
        String trip,
        String stop,
        String basis,
        Words from,
        Words to,
        Words vehicle,
        String departs,
        String arrives,
        List<Line> lines,
        Words basisOfFigures,
        String weight,
        String volume,
        boolean estimated,
        String printed,
        String record,
        String address) {

    public Waybill {
        lines = List.copyOf(lines);
    }

    /**
     * One kind of goods.
     *
     * @param packs as the warehouse counts; the same as {@code base} for goods that come singly
     * @param lot the lots that were loaded, one a line with its base units, {@code W2601×240}; {@code -} for none
     * @param remark earmark, and what is ordered where that differs; may be empty
     */
    public record Line(Words item, Words spec, Words packs, Words base, String lot, String weight, Words remark) {}
}

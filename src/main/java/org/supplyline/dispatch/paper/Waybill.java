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
     * @param lot {@code -} until the goods are picked
     * @param remark earmark or empty
     */
    public record Line(Words item, Words spec, Words packs, Words base, String lot, String weight, String remark) {}
}

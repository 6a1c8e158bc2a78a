package org.supplyline.dispatch.planning;

import java.util.List;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.DispatchPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the journal keeps of an approved plan, beside its orders. */
final class PlanRecords {

    private static final int LINES_PER_RECORD = 100;

    private PlanRecords() {}

    /** The plan in figures; the orders name this record as their rule. */
    static String plan(
            StoredPlan stored,
            DispatchPlan plan,
            List<Consignment> consignments,
            Cause.Request cause,
            JournalWriter writer) {
        DispatchPlan.Totals totals = plan.totals();
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("plan", stored.number())
                .put("start", stored.problem().start().toString())
                .put("estimated", plan.estimated())
                .put("vehicles", totals.vehicles())
                .put("trips", totals.trips())
                .put("orders", consignments.size())
                .put("metres", totals.metres())
                .put("weightGrams", totals.weightGrams())
                .put("unmetNeeds", plan.undelivered().size());
        body.set("cause", cause.toJson());
        return writer.append(JournalKind.PLAN, body).toString();
    }

    /** Who gets how much by the plan, also what no truck brings. */
    static void allocations(long number, DispatchPlan plan, String rule, Cause.Request cause, JournalWriter writer) {
        List<AllocationLine> all = plan.allocation();
        for (int from = 0; from < all.size(); from += LINES_PER_RECORD) {
            ObjectNode body =
                    JsonNodeFactory.instance.objectNode().put("plan", number).put("rule", rule);
            body.set("cause", cause.toJson());
            ArrayNode lines = body.putArray("lines");
            for (AllocationLine line : all.subList(from, Math.min(all.size(), from + LINES_PER_RECORD))) {
                GoodsCode goods = GoodsCode.of(line.item());
                lines.addObject()
                        .put("site", line.site().value())
                        .put("item", goods.item())
                        .put("earmark", goods.earmark())
                        .put("asked", line.asked())
                        .put("approved", line.approved())
                        .put("allocated", line.allocated())
                        .put("onTrips", line.onTrips());
            }
            writer.append(JournalKind.ALLOCATION, body);
        }
    }
}

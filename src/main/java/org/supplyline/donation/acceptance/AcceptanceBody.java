package org.supplyline.donation.acceptance;

import java.util.List;
import java.util.Set;
import org.supplyline.journal.Cause;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of an acceptance in the journal: goods, numbers and users. Who gave and what people wrote stay in the tables. */
final class AcceptanceBody {

    private AcceptanceBody() {}

    static ObjectNode of(
            Acceptance acceptance,
            List<Finishing.Decided> decided,
            Set<String> ours,
            Cause.Request cause,
            boolean samePerson) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("acceptance", acceptance.code())
                .put("depot", acceptance.depot());
        body.set("cause", cause.toJson());
        if (acceptance.notice() != null) {
            body.put("notice", acceptance.notice());
        }
        body.put("donorPresent", acceptance.donorPresent());
        ArrayNode receivedBy = body.putArray("receivedBy");
        acceptance.counters().forEach(receivedBy::add);
        body.put("checkedBy", cause.user());
        body.put("signers", ours.size());
        if (samePerson) {
            body.put("samePerson", true);
        }
        ArrayNode array = body.putArray("lines");
        decided.forEach(line -> array.add(line(line)));
        return body;
    }

    private static ObjectNode line(Finishing.Decided decided) {
        AcceptanceLine line = decided.line();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("line", line.number());
        if (line.announced().gift() != null) {
            node.put("announced", line.announced().gift());
        }
        node.put("item", line.item() == null ? "-" : line.item())
                .put("lot", line.batch().stockLot())
                .put("quantity", line.quantity());
        if (line.announced().quantity() != null) {
            node.put("expected", line.announced().quantity());
        }
        node.put("fund", line.title().fund().word())
                .put("priority", line.priority().word())
                .put("proof", line.worth().proof().word())
                .put("proposed", decided.judgement().outcome().word())
                .put("outcome", decided.outcome().word());
        ArrayNode why = node.putArray("why");
        decided.judgement().why().forEach(rule -> why.add(rule.word()));
        if (line.to().receiver() != null) {
            node.put("receiver", line.to().receiver());
        }
        return node;
    }
}

package org.supplyline.donation.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.page.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An acceptance as the API tells it; absent, never null. */
@Component
class AcceptanceJson {

    private static final String WHY = "acceptance.why.";

    private final BranchRules rules;
    private final AcceptanceStore store;
    private final ReceivedGoods received;
    private final AcceptanceView view;
    private final Catalog catalog;
    private final MessageSource messages;
    private final JsonMapper json;

    AcceptanceJson(
            BranchRules rules,
            AcceptanceStore store,
            ReceivedGoods received,
            AcceptanceView view,
            Catalog catalog,
            MessageSource messages,
            JsonMapper json) {
        this.view = view;
        this.rules = rules;
        this.received = received;
        this.catalog = catalog;
        this.store = store;
        this.messages = messages;
        this.json = json;
    }

    ObjectNode of(Acceptance acceptance, List<AnnouncedStore.Scanned> scanned) {
        ObjectNode node = json.createObjectNode()
                .put("acceptance", acceptance.code())
                .put("depot", acceptance.depot())
                .put("status", acceptance.isOpen() ? "open" : "done");
        put(node, "notice", acceptance.notice());
        put(node, "tracking", acceptance.tracking());
        node.put("donorPresent", acceptance.donorPresent());
        node.set("giver", giver(acceptance.giver()));
        put(node, "fiscalNumber", acceptance.fiscalNumber().isEmpty() ? null : acceptance.fiscalNumber());
        put(node, "slipPhoto", acceptance.slipPhoto());
        node.put("openedBy", acceptance.openedBy())
                .put("openedAt", acceptance.openedAt().toString())
                .put("cameAt", acceptance.cameAt().toString());
        Acceptance.Slip slip = acceptance.slip();
        put(node, "slip", slip == null || slip.number().isEmpty() ? null : slip.number());
        ArrayNode lines = node.putArray("lines");
        Door door = rules.door(acceptance);
        Set<String> unknown = view.unregistered(acceptance);
        acceptance.lines().forEach(line -> lines.add(line(door, line, acceptance, unknown)));
        ArrayNode signers = node.putArray("signers");
        acceptance
                .signers()
                .forEach(signer -> signers.addObject()
                        .put("side", signer.side().word())
                        .put("name", signer.name())
                        .put("at", signer.at().toString())
                        .put("stands", signer.stands()));
        ArrayNode scans = node.putArray("scanned");
        ScanSum.of(scanned)
                .forEach(sum -> scans.addObject()
                        .put("item", sum.item())
                        .put("lot", sum.lot())
                        .put("quantity", sum.quantity()));
        if (acceptance.closing() != null) {
            closing(node, acceptance.closing());
            actions(node.putArray("actions"), acceptance.code());
            ArrayNode corrections = node.putArray("corrections");
            received.correctedOf(acceptance).forEach(line -> correction(corrections.addObject(), line));
        }
        return node;
    }

    private static void closing(ObjectNode node, Acceptance.Closing closing) {
        node.put("checkedBy", closing.by())
                .put("finishedAt", closing.at().toString())
                .put("record", closing.record())
                .put("samePerson", closing.samePerson());
        put(node, "secondCheckDue", closing.checkDue());
        put(node, "secondCheckBy", closing.checkedBy());
        put(node, "secondCheckAt", closing.checkedAt());
    }

    /** What stands of a line that somebody corrected; its lines above stay as they were signed. */
    private static void correction(ObjectNode node, ReceivedLine line) {
        ReceivedLine.Correction by = Objects.requireNonNull(line.correction());
        node.put("line", line.line().number())
                .put("item", line.line().item())
                .put("lot", line.line().batch().stockLot())
                .put("quantity", line.line().quantity())
                .put("was", by.was())
                .put("record", by.record())
                .put("reason", by.reason());
    }

    private void actions(ArrayNode array, String code) {
        store.actions(code)
                .forEach(action -> array.addObject()
                        .put("line", action.line())
                        .put("kind", action.kind())
                        .put("quantity", action.quantity())
                        .put("reason", action.reason())
                        .put("by", action.by())
                        .put("at", action.at().toString())
                        .put("record", action.record()));
    }

    /** One line of it. */
    ObjectNode line(Acceptance acceptance, int number) {
        return line(
                rules.door(acceptance),
                acceptance.line(number).orElseThrow(),
                acceptance,
                view.unregistered(acceptance));
    }

    private ObjectNode line(Door door, AcceptanceLine line, Acceptance acceptance, Set<String> unregistered) {
        ObjectNode node = json.createObjectNode().put("line", line.number());
        put(node, "announced", line.announced().gift());
        put(
                node,
                "announcedAs",
                line.announced().text().isEmpty() ? null : line.announced().text());
        put(node, "expected", line.announced().quantity());
        put(node, "item", line.item());
        node.put("lot", line.batch().stockLot());
        put(node, "maker", line.batch().maker().isEmpty() ? null : line.batch().maker());
        put(node, "produced", line.batch().produced());
        Expiry expiry = line.batch().expiry();
        put(node, "expiry", expiry == null ? null : expiry.iso());
        AcceptanceLine.Count count = line.count();
        if (count != null) {
            node.put("packs", count.packs())
                    .put("content", count.content())
                    .put("loose", count.loose())
                    .put("quantity", count.quantity())
                    .put("countedBy", count.by())
                    .put("byScan", count.scanned());
        }
        put(node, "difference", acceptance.difference(line));
        node.put("owner", line.title().owner())
                .put("fund", line.title().fund().word())
                .put("earmark", line.title().earmark());
        if (unregistered.contains(line.title().earmark())) {
            node.put("earmarkUnregistered", true);
        }
        put(node, "valueFen", line.worth().fen());
        KeptValue.of(catalog, line)
                .ifPresent(kept -> node.putObject("keptValue")
                        .put("valueFen", kept.fen())
                        .put("proof", kept.proof().word()));
        node.put("proof", line.worth().proof().word())
                .put("priority", line.priority().word());
        ArrayNode documents = node.putArray("documents");
        line.documents().stream().map(Paperwork::word).sorted().forEach(documents::add);
        put(node, "outcome", line.outcome() == null ? null : line.outcome().word());
        put(node, "condition", line.condition().isEmpty() ? null : line.condition());
        put(node, "reason", line.reason().isEmpty() ? null : line.reason());
        put(node, "place", line.to().place());
        put(node, "receiver", line.to().receiver());
        put(node, "photo", line.photo());
        node.set("giver", giver(line.giver()));
        said(door, node, line);
        return node;
    }

    /** What the rules say, or said when it was finished. */
    private void said(Door door, ObjectNode node, AcceptanceLine line) {
        AcceptanceLine.Finished finished = line.finished();
        Judgement judgement = finished == null
                ? rules.judge(door, line)
                : new Judgement(finished.proposed(), finished.why(), List.of(), null);
        node.put("proposed", judgement.outcome().word());
        put(node, "hoursLeft", judgement.hoursLeft());
        ArrayNode why = node.putArray("why");
        judgement
                .why()
                .forEach(rule -> why.addObject()
                        .put("code", rule.word())
                        .put("zh", text(rule, Language.CHINESE.locale()))
                        .put("en", text(rule, Language.ENGLISH.locale())));
        if (!judgement.missing().isEmpty()) {
            ArrayNode missing = node.putArray("missingDocuments");
            judgement.missing().forEach(paper -> missing.add(paper.word()));
        }
        if (finished != null) {
            put(node, "gift", finished.gift());
            node.put("onHold", finished.onHold());
        }
    }

    private String text(Why rule, Locale locale) {
        return messages.getMessage(WHY + rule.word(), null, locale);
    }

    ObjectNode consent(Consent consent) {
        ObjectNode node =
                json.createObjectNode().put("record", consent.record()).put("earmark", consent.earmark());
        put(node, "item", consent.item());
        put(node, "receiver", consent.receiver());
        node.put("consentedBy", consent.consentedBy())
                .put("consentedOn", consent.consentedOn().toString())
                .put("evidence", consent.evidence());
        put(node, "photo", consent.photo());
        return node.put("recordedBy", consent.recordedBy())
                .put("recordedAt", consent.recordedAt().toString());
    }

    private ObjectNode giver(Giver giver) {
        ObjectNode node = json.createObjectNode().put("kind", giver.kind().word());
        put(node, "name", giver.name().isEmpty() ? null : giver.name());
        return node.put("publication", giver.publication().word());
    }

    private static void put(ObjectNode node, String member, @Nullable String value) {
        if (value != null) {
            node.put(member, value);
        }
    }

    private static void put(ObjectNode node, String member, @Nullable Long value) {
        if (value != null) {
            node.put(member, value);
        }
    }

    private static void put(ObjectNode node, String member, @Nullable Instant value) {
        put(node, member, value == null ? null : value.toString());
    }

    private static void put(ObjectNode node, String member, @Nullable LocalDate value) {
        put(node, member, value == null ? null : value.toString());
    }
}

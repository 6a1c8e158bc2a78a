package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/**
 * Gathers what the papers of the door say. They tell how things stand when they are printed: what was given back from hold is
 * on none of them, what came off hold is on all, and what was corrected stands as the ledger has it. The same papers exist for the goods alone that came off hold later.
 */
@Component
class DoorPapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final String STAMP = "盖章 stamp";
    private static final String RELEASE = "release";

    private final AcceptanceStore store;
    private final ReceivedGoods received;
    private final DoorWords words;
    private final NodeIdentity node;
    private final Clock clock;

    DoorPapers(AcceptanceStore store, ReceivedGoods received, DoorWords words, NodeIdentity node, Clock clock) {
        this.store = store;
        this.received = received;
        this.words = words;
        this.node = node;
        this.clock = clock;
    }

    /** Which goods of an acceptance a paper is about. */
    enum Scope {
        /** All of them. */
        ALL,
        /** Those that came off hold after the acceptance was finished. */
        OFF_HOLD
    }

    /** 接收单: what was received and stayed; refused goods are not on it. */
    Form receipt(Acceptance acceptance, Scope scope) {
        List<DoorWords.Part> parts = received.of(acceptance).stream()
                .map(line -> new DoorWords.Part(line, scope == Scope.ALL ? line.kept() : line.offHold()))
                .filter(part -> part.quantity() > 0)
                .toList();
        List<Form.Row> rows = parts.stream()
                .map(part -> row(
                        part.line(),
                        words.count(part.line(), part.quantity()),
                        Words.same(part.yuan()),
                        words.source(part.line()),
                        words.remark(part.of())))
                .toList();
        return form(
                title(
                        parts.stream().allMatch(part -> part.of().isGift()) ? "捐赠物资接收单" : "物资接收单",
                        "Receipt of goods",
                        scope),
                acceptance,
                columns(
                        Form.Column.number("数量", "Quantity", 2.4f),
                        Form.Column.number("价值（元）", "Value, CNY", 1.4f),
                        Form.Column.text("捐赠方 / 来源", "Donor or source", 1.8f),
                        Form.Column.text("备注", "Remarks", 1.7f)),
                rows,
                DoorWords.sum(parts),
                new Words(
                        "本单不是财政票据；无公允价值依据的只列数量。",
                        "No fiscal receipt; without a proof of value only the quantity is listed."),
                List.of(
                        Form.Box.of("交货人", "Handed over by", handedOver(acceptance), ""),
                        Form.Box.of("接收人", "Received by", String.join("、", acceptance.counters()), ""),
                        Form.Box.of("接收单位", "Receiving unit", "", STAMP)));
    }

    /** 验收单: announced and counted side by side, and what was decided about each line. */
    Form inspection(Acceptance acceptance, Scope scope) {
        return scope == Scope.ALL ? inspection(acceptance) : laterInspection(acceptance);
    }

    private Form inspection(Acceptance acceptance) {
        Map<Integer, List<ReceivedLine>> own = received.of(acceptance).stream()
                .collect(Collectors.groupingBy(line -> line.line().number()));
        List<Form.Row> rows = new ArrayList<>();
        for (AcceptanceLine line : acceptance.lines()) {
            if (own.containsKey(line.number())) {
                own.get(line.number()).forEach(part -> rows.add(inspected(acceptance, part.line(), words.later(part))));
            } else {
                rows.add(inspected(acceptance, line, Words.NONE));
            }
        }
        Acceptance.Closing closing = acceptance.closing();
        String checker = closing == null ? "" : closing.by();
        return form(
                title("捐赠物资验收单", "Inspection of goods", Scope.ALL),
                acceptance,
                columns(
                        Form.Column.number("应到", "Announced", 1),
                        Form.Column.number("实收", "Counted", 2.4f),
                        Form.Column.text("判定", "Outcome", 1.2f),
                        Form.Column.text("依据与原因", "Why", 2.4f)),
                rows,
                new Words("共 " + rows.size() + " 行", rows.size() + " lines"),
                closing != null && closing.isUnchecked()
                        ? new Words("一人接收，待第二人照片复核。", "Taken in by one person; a second checks the photos.")
                        : new Words("数量、品种与质量已当场核对。", "Kind, quantity and quality were checked on the spot."),
                signatures(acceptance, checker));
    }

    private Form.Row inspected(Acceptance acceptance, AcceptanceLine line, Words later) {
        return row(
                line,
                DoorWords.expected(acceptance, line),
                words.count(line, line.quantity()),
                words.outcome(line),
                words.findings(line, later));
    }

    /** What was decided later about goods on hold, by whom and why. */
    private Form laterInspection(Acceptance acceptance) {
        List<AcceptanceStore.Action> actions = store.actions(acceptance.code());
        List<Form.Row> rows = new ArrayList<>();
        for (ReceivedLine line : received.of(acceptance)) {
            if (line.released() + line.returned() > 0) {
                rows.add(row(
                        line.line(),
                        words.count(line.line(), line.line().quantity()),
                        Words.same(String.valueOf(line.released())),
                        Words.same(String.valueOf(line.returned())),
                        Words.same(actions.stream()
                                .filter(action -> action.line() == line.line().number())
                                .map(AcceptanceStore.Action::reason)
                                .filter(reason -> !reason.isEmpty())
                                .distinct()
                                .collect(Collectors.joining("；")))));
            }
        }
        String checkers = actions.stream()
                .filter(action -> action.kind().equals(RELEASE))
                .map(AcceptanceStore.Action::by)
                .distinct()
                .collect(Collectors.joining("、"));
        return form(
                title("捐赠物资验收单", "Inspection of goods", Scope.OFF_HOLD),
                acceptance,
                columns(
                        Form.Column.number("待验", "On hold", 2.4f),
                        Form.Column.number("放行", "Released", 1.2f),
                        Form.Column.number("退回", "Given back", 1.2f),
                        Form.Column.text("依据与原因", "Why", 2.2f)),
                rows,
                new Words("共 " + rows.size() + " 行", rows.size() + " lines"),
                new Words("待验物资经复验后放行或退回。", "Goods on hold were looked at again, then released or given back."),
                signatures(acceptance, checkers));
    }

    private static List<Form.Box> signatures(Acceptance acceptance, String checker) {
        return List.of(
                Form.Box.of("清点人", "Counted by", String.join("、", acceptance.counters()), ""),
                Form.Box.of("验收人", "Checked by", checker, ""),
                Form.Box.of("捐赠方 / 交货人", "Donor or deliverer", handedOver(acceptance), STAMP));
    }

    private static Words title(String zh, String en, Scope scope) {
        return scope == Scope.ALL ? new Words(zh, en) : new Words(zh + "（待验放行）", en + ", off hold");
    }

    /** What the papers share: whose acceptance it is, and the facts about it. */
    private Form form(
            Words title,
            Acceptance acceptance,
            List<Form.Column> columns,
            List<Form.Row> rows,
            Words sum,
            Words note,
            List<Form.Box> boxes) {
        List<Form.Fact> facts = facts(acceptance);
        return new Form(
                title, node.name(), acceptance.code(), facts, columns, rows, sum, note, boxes, footer(acceptance));
    }

    /** The papers begin a line with its number, the goods and the lot. */
    private static List<Form.Column> columns(Form.Column... rest) {
        List<Form.Column> columns = new ArrayList<>(List.of(
                Form.Column.text("序", "#", 0.45f),
                Form.Column.text("品名", "Item", 2.5f),
                Form.Column.text("批号 / 有效期", "Lot / expiry", 1.5f)));
        columns.addAll(List.of(rest));
        return columns;
    }

    private Form.Row row(AcceptanceLine line, Words... rest) {
        List<Words> cells = new ArrayList<>(
                List.of(Words.same(String.valueOf(line.number())), words.item(line), Words.same(DoorWords.lot(line))));
        cells.addAll(List.of(rest));
        return Form.Row.of(cells.toArray(Words[]::new));
    }

    /** One certificate for each donor; who is not known is thanked without a name. */
    List<CertificatePaper.Certificate> certificates(Acceptance acceptance, Scope scope) {
        Map<String, List<DoorWords.Part>> givers = new LinkedHashMap<>();
        given(acceptance).stream()
                .filter(part -> scope == Scope.ALL || part.of().wasOnHold())
                .forEach(part -> givers.computeIfAbsent(DoorWords.donor(part.line()), giver -> new ArrayList<>())
                        .add(part));
        List<CertificatePaper.Certificate> certificates = new ArrayList<>();
        String suffix = scope == Scope.ALL ? "-" : "-H";
        String day = DAY.format(day(acceptance, scope).atZone(node.zone()));
        givers.forEach((name, parts) -> certificates.add(new CertificatePaper.Certificate(
                node.name(),
                acceptance.code() + suffix + (certificates.size() + 1),
                name,
                day,
                parts.stream()
                        .map(part -> new CertificatePaper.Row(
                                words.item(part.line()),
                                words.count(part.line(), part.quantity()),
                                part.yuan(),
                                DoorWords.gift(part.line()),
                                words.correction(part.of())))
                        .toList(),
                DoorWords.sum(parts),
                acceptance.fiscalNumber(),
                footer(acceptance))));
        return certificates;
    }

    /** When the goods were accepted: with the acceptance, or when the last of them came off hold. */
    private Instant day(Acceptance acceptance, Scope scope) {
        Acceptance.Closing closing = acceptance.closing();
        Instant done = closing == null ? acceptance.openedAt() : closing.at();
        return scope == Scope.ALL
                ? done
                : store.actions(acceptance.code()).stream()
                        .filter(action -> action.kind().equals(RELEASE))
                        .map(AcceptanceStore.Action::at)
                        .max(Instant::compareTo)
                        .orElse(done);
    }

    /** What may be thanked for, and how much of it. */
    List<DoorWords.Part> given(Acceptance acceptance) {
        return received.of(acceptance).stream()
                .map(line -> new DoorWords.Part(line, line.given()))
                .filter(part -> part.quantity() > 0)
                .toList();
    }

    private List<Form.Fact> facts(Acceptance acceptance) {
        String giver = acceptance.giver().isKnown()
                ? acceptance.giver().name()
                : acceptance.notice() == null ? DoorWords.UNNAMED : "见明细";
        Acceptance.Closing closing = acceptance.closing();
        return List.of(
                Form.Fact.of("捐赠方", "Donor", giver),
                Form.Fact.of("接收仓库", "Depot", words.place(acceptance.depot())),
                Form.Fact.of(
                        "捐赠方在场",
                        "Donor present",
                        acceptance.donorPresent() ? new Words("在场", "yes") : new Words("不在场", "no")),
                Form.Fact.of(
                        "验收时间",
                        "Checked at",
                        closing == null ? "" : TIME.format(closing.at().atZone(node.zone()))),
                Form.Fact.of("到货时间", "Came at", TIME.format(acceptance.cameAt().atZone(node.zone()))),
                Form.Fact.of(
                        "手写单号",
                        "Slip",
                        acceptance.slip() == null ? "" : acceptance.slip().number()),
                Form.Fact.of("快递单号", "Tracking", Objects.requireNonNullElse(acceptance.tracking(), "")),
                Form.Fact.of("捐赠清单", "Notice", Objects.requireNonNullElse(acceptance.notice(), "")));
    }

    private static String handedOver(Acceptance acceptance) {
        return String.join(
                "、",
                acceptance
                        .standing()
                        .filter(signer -> signer.side() != Acceptance.Side.OURS)
                        .map(Acceptance.Signer::name)
                        .toList());
    }

    private String footer(Acceptance acceptance) {
        String record = acceptance.closing() == null ? "" : acceptance.closing().record();
        return node.name() + "   " + TIME.format(clock.instant().atZone(node.zone())) + "   " + record;
    }
}

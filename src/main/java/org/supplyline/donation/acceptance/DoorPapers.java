package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/** Gathers what the papers of the door say. */
@Component
class DoorPapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final String UNNAMED = "爱心人士";
    private static final String STAMP = "盖章 stamp";

    private final AcceptanceView view;
    private final MessageSource messages;
    private final NodeIdentity node;
    private final Clock clock;

    DoorPapers(AcceptanceView view, MessageSource messages, NodeIdentity node, Clock clock) {
        this.view = view;
        this.messages = messages;
        this.node = node;
        this.clock = clock;
    }

    /** 接收单: what was received; refused goods are not on it. */
    Form receipt(Acceptance acceptance) {
        List<Form.Row> rows = new ArrayList<>();
        for (AcceptanceLine line : received(acceptance)) {
            rows.add(row(
                    line,
                    count(line),
                    Words.same(AcceptanceView.yuan(line.worth().fair())),
                    Words.same(line.giver().isKnown() ? line.giver().name() : UNNAMED),
                    remark(line)));
        }
        return form(
                new Words("捐赠物资接收单", "Receipt of goods"),
                acceptance,
                columns(
                        Form.Column.number("数量", "Quantity", 2.4f),
                        Form.Column.number("价值（元）", "Value, CNY", 1.4f),
                        Form.Column.text("捐赠方", "Donor", 1.8f),
                        Form.Column.text("备注", "Remarks", 1.7f)),
                rows,
                sum(received(acceptance)),
                new Words(
                        "本单不是财政票据；无公允价值依据的只列数量。",
                        "No fiscal receipt; without a proof of value only the quantity is listed."),
                List.of(
                        Form.Box.of("交货人", "Handed over by", handedOver(acceptance), ""),
                        Form.Box.of("接收人", "Received by", String.join("、", acceptance.counters()), ""),
                        Form.Box.of("接收单位", "Receiving unit", "", STAMP)));
    }

    /** 验收单: announced and counted side by side, and what was decided about each line. */
    Form inspection(Acceptance acceptance) {
        List<Form.Row> rows = new ArrayList<>();
        for (AcceptanceLine line : acceptance.lines()) {
            Long expected = line.announced().quantity();
            rows.add(row(
                    line,
                    Words.same(expected == null ? "-" : String.valueOf(expected)),
                    count(line),
                    outcome(line),
                    findings(line)));
        }
        Acceptance.Closing closing = acceptance.closing();
        String checker = closing == null ? "" : closing.by();
        return form(
                new Words("捐赠物资验收单", "Inspection of goods"),
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
                List.of(
                        Form.Box.of("清点人", "Counted by", String.join("、", acceptance.counters()), ""),
                        Form.Box.of("验收人", "Checked by", checker, ""),
                        Form.Box.of("捐赠方 / 交货人", "Donor or deliverer", handedOver(acceptance), STAMP)));
    }

    /** What both papers share: whose acceptance it is, and the facts about it. */
    private Form form(
            Words title,
            Acceptance acceptance,
            List<Form.Column> columns,
            List<Form.Row> rows,
            Words sum,
            Words note,
            List<Form.Box> boxes) {
        List<Form.Fact> facts = facts(acceptance);
        String code = acceptance.code();
        return new Form(title, node.name(), code, facts, columns, rows, sum, note, boxes, footer(acceptance));
    }

    /** Both papers begin a line with its number, the goods and the lot. */
    private static List<Form.Column> columns(Form.Column... rest) {
        List<Form.Column> columns = new ArrayList<>(List.of(
                Form.Column.text("序", "#", 0.45f),
                Form.Column.text("品名", "Item", 2.5f),
                Form.Column.text("批号 / 有效期", "Lot / expiry", 1.5f)));
        columns.addAll(List.of(rest));
        return columns;
    }

    private Form.Row row(AcceptanceLine line, Words... rest) {
        List<Words> cells =
                new ArrayList<>(List.of(Words.same(String.valueOf(line.number())), item(line), Words.same(lot(line))));
        cells.addAll(List.of(rest));
        return Form.Row.of(cells.toArray(Words[]::new));
    }

    /** One certificate for each donor; who is not known is thanked without a name. */
    List<CertificatePaper.Certificate> certificates(Acceptance acceptance) {
        Map<String, List<AcceptanceLine>> givers = new LinkedHashMap<>();
        for (AcceptanceLine line : given(acceptance)) {
            String name = line.giver().isKnown() ? line.giver().name() : UNNAMED;
            givers.computeIfAbsent(name, giver -> new ArrayList<>()).add(line);
        }
        List<CertificatePaper.Certificate> certificates = new ArrayList<>();
        Acceptance.Closing closing = acceptance.closing();
        Instant at = closing == null ? acceptance.openedAt() : closing.at();
        givers.forEach((name, lines) -> certificates.add(new CertificatePaper.Certificate(
                node.name(),
                acceptance.code() + "-" + (certificates.size() + 1),
                name,
                DAY.format(at.atZone(node.zone())),
                lines.stream()
                        .map(line -> new CertificatePaper.Row(
                                item(line),
                                count(line),
                                AcceptanceView.yuan(line.worth().fair()),
                                gift(line)))
                        .toList(),
                sum(lines),
                acceptance.fiscalNumber(),
                footer(acceptance))));
        return certificates;
    }

    static List<AcceptanceLine> received(Acceptance acceptance) {
        return acceptance.lines().stream()
                .filter(line -> line.quantity() > 0
                        && line.outcome() != null
                        && line.outcome().books())
                .toList();
    }

    /** What may be thanked for: goods on hold may still go back. */
    static List<AcceptanceLine> given(Acceptance acceptance) {
        return received(acceptance).stream()
                .filter(line -> line.outcome() != Outcome.HOLD)
                .toList();
    }

    private List<Form.Fact> facts(Acceptance acceptance) {
        String giver = acceptance.giver().isKnown()
                ? acceptance.giver().name()
                : acceptance.notice() == null ? UNNAMED : "见明细";
        Acceptance.Closing closing = acceptance.closing();
        return List.of(
                Form.Fact.of("捐赠方", "Donor", giver),
                Form.Fact.of(
                        "接收仓库",
                        "Depot",
                        new Words(view.place(acceptance.depot(), true), view.place(acceptance.depot(), false))),
                Form.Fact.of(
                        "捐赠方在场",
                        "Donor present",
                        acceptance.donorPresent() ? new Words("在场", "yes") : new Words("不在场", "no")),
                Form.Fact.of(
                        "验收时间",
                        "Checked at",
                        closing == null ? "" : TIME.format(closing.at().atZone(node.zone()))),
                Form.Fact.of("快递单号", "Tracking", Objects.requireNonNullElse(acceptance.tracking(), "")),
                Form.Fact.of("捐赠清单", "Notice", Objects.requireNonNullElse(acceptance.notice(), "")));
    }

    private Words item(AcceptanceLine line) {
        AcceptanceView.Row zh = view.row(line, true);
        if (zh.name().isEmpty()) {
            return Words.same(
                    line.announced().text().isEmpty() ? "-" : line.announced().text());
        }
        return new Words(zh.name(), view.row(line, false).name());
    }

    private Words count(AcceptanceLine line) {
        return new Words(view.row(line, true).count(), view.row(line, false).count());
    }

    private static String lot(AcceptanceLine line) {
        String lot = line.batch().lot();
        return line.batch().expiry() == null ? lot : lot + "\n" + line.batch().expiry();
    }

    private Words outcome(AcceptanceLine line) {
        return line.outcome() == null
                ? new Words("未到", "not come")
                : text("acceptance.outcome." + line.outcome().word());
    }

    private Words findings(AcceptanceLine line) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (line.finished() != null) {
            for (Why why : line.finished().why()) {
                Words words = text("acceptance.why." + why.word());
                zh.add(words.zh());
                en.add(words.en());
            }
        }
        if (!line.reason().isEmpty()) {
            zh.add(line.reason());
        }
        if (!line.condition().isEmpty()) {
            zh.add(line.condition());
        }
        return new Words(String.join("；", zh), String.join("; ", en));
    }

    private Words remark(AcceptanceLine line) {
        List<String> said = new ArrayList<>();
        if (!view.row(line, true).earmark().isEmpty()) {
            said.add("定向：" + line.title().earmark());
        }
        if (line.outcome() == Outcome.HOLD) {
            said.add("待验");
        }
        if (!line.condition().isEmpty()) {
            said.add(line.condition());
        }
        return Words.same(String.join("；", said));
    }

    private static Words sum(List<AcceptanceLine> lines) {
        long fen = 0;
        int unpriced = 0;
        for (AcceptanceLine line : lines) {
            Long fair = line.worth().fair();
            fen = Math.addExact(fen, fair == null ? 0 : fair);
            unpriced += fair == null ? 1 : 0;
        }
        String open = unpriced == 0 ? "" : "，另 %d 项仅列数量".formatted(unpriced);
        String openEn = unpriced == 0 ? "" : ", %d by quantity only".formatted(unpriced);
        return new Words(
                "合计 %d 项，价值 %s 元%s".formatted(lines.size(), AcceptanceView.yuan(fen), open),
                "Total %d lines, CNY %s%s".formatted(lines.size(), AcceptanceView.yuan(fen), openEn));
    }

    /** Number of the gift, empty while there is none. */
    static String gift(AcceptanceLine line) {
        return line.finished() == null || line.finished().gift() == null
                ? ""
                : line.finished().gift();
    }

    private static String handedOver(Acceptance acceptance) {
        return String.join(
                "、",
                acceptance.signers().stream()
                        .filter(signer -> signer.side() != Acceptance.Side.OURS)
                        .map(Acceptance.Signer::name)
                        .toList());
    }

    private Words text(String key) {
        return new Words(text(key, Language.CHINESE.locale()), text(key, Language.ENGLISH.locale()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private String footer(Acceptance acceptance) {
        String record = acceptance.closing() == null ? "" : acceptance.closing().record();
        return node.name() + "   " + TIME.format(clock.instant().atZone(node.zone())) + "   " + record;
    }
}

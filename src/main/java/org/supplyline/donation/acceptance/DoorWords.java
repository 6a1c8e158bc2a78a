package org.supplyline.donation.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.Fund;
import org.supplyline.page.Language;
import org.supplyline.paper.Words;

/** What papers of the door say about a line. */
@Component
class DoorWords {

    /** What stands where nobody knows the donor. */
    static final String UNNAMED = "爱心人士";

    private final AcceptanceView view;
    private final EarmarkWords earmarks;
    private final MessageSource messages;

    DoorWords(AcceptanceView view, EarmarkWords earmarks, MessageSource messages) {
        this.view = view;
        this.earmarks = earmarks;
        this.messages = messages;
    }

    /** A part of a line in base units, as a paper lists it. */
    record Part(ReceivedLine of, long quantity) {

        AcceptanceLine line() {
            return of.line();
        }

        String yuan() {
            return AcceptanceView.yuan(of.fair(quantity));
        }
    }

    Words place(String code) {
        return new Words(view.place(code, true), view.place(code, false));
    }

    Words item(AcceptanceLine line) {
        AcceptanceView.Goods zh = view.goods(line, true);
        if (zh.name().isEmpty()) {
            return Words.same(
                    line.announced().text().isEmpty() ? "-" : line.announced().text());
        }
        return new Words(zh.name(), view.goods(line, false).name());
    }

    /** All of it in packs, as it was counted; a part of it in base units. */
    Words count(AcceptanceLine line, long quantity) {
        AcceptanceView.Goods zh = view.goods(line, true);
        AcceptanceView.Goods en = view.goods(line, false);
        return quantity == line.quantity()
                ? new Words(zh.count(), en.count())
                : new Words((quantity + " " + zh.unit()).strip(), (quantity + " " + en.unit()).strip());
    }

    static String lot(AcceptanceLine line) {
        String lot = line.batch().lot();
        return line.batch().expiry() == null ? lot : lot + "\n" + line.batch().expiry();
    }

    /** How much was announced, with the sum of its lines where several lots came; the others point at the first. */
    static Words expected(Acceptance acceptance, AcceptanceLine line) {
        Long expected = line.announced().quantity();
        List<AcceptanceLine> together = acceptance.together(line);
        if (together.size() == 1 || (expected == null && together.get(0).equals(line))) {
            return Words.same(expected == null ? "-" : String.valueOf(expected));
        }
        if (expected == null) {
            int first = together.get(0).number();
            return new Words("见第 " + first + " 行", "see line " + first);
        }
        long came = together.stream().mapToLong(AcceptanceLine::quantity).sum();
        String numbers =
                together.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining("、"));
        return new Words(
                "%d（第 %s 行共 %d）".formatted(expected, numbers, came),
                "%d (%d in lines %s)".formatted(expected, came, numbers.replace("、", ", ")));
    }

    static String donor(AcceptanceLine line) {
        return line.giver().isKnown() ? line.giver().name() : UNNAMED;
    }

    /** Who gave it, or what it is instead of a gift, with the owner of what is kept for others. */
    Words source(AcceptanceLine line) {
        Fund fund = line.title().fund();
        if (fund.isGift()) {
            return Words.same(donor(line));
        }
        Words title = text("acceptance.fund." + fund.word());
        return fund == Fund.KEPT
                ? new Words(
                        title.zh() + " · " + line.title().owner(),
                        title.en() + " · " + line.title().owner())
                : title;
    }

    Words outcome(AcceptanceLine line) {
        return line.outcome() == null
                ? new Words("未到", "not come")
                : text("acceptance.outcome." + line.outcome().word());
    }

    /** Why it was decided so, and what became of what was on hold. */
    Words findings(AcceptanceLine line, Words later) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (line.finished() != null) {
            for (Why why : line.finished().why()) {
                Words words = text("acceptance.why." + why.word());
                zh.add(words.zh());
                en.add(words.en());
            }
        }
        for (String said : List.of(line.reason(), line.condition())) {
            if (!said.isEmpty()) {
                zh.add(said);
            }
        }
        if (!later.zh().isEmpty()) {
            zh.add(later.zh());
            en.add(later.en());
        }
        return new Words(String.join("；", zh), String.join("; ", en));
    }

    /** What became of goods on hold; empty for goods that never were. */
    static Words afterHold(ReceivedLine line) {
        if (!line.wasOnHold()) {
            return Words.NONE;
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        add(zh, "放行 ", line.released());
        add(en, "released ", line.released());
        add(zh, "退回 ", line.returned());
        add(en, "given back ", line.returned());
        add(zh, "待验 ", line.onHold());
        add(en, "on hold ", line.onHold());
        return new Words(String.join("，", zh), String.join(", ", en));
    }

    private static void add(List<String> words, String what, long quantity) {
        if (quantity > 0) {
            words.add(what + quantity);
        }
    }

    /** What became of it later: off hold, or by a correction. */
    Words later(ReceivedLine line) {
        Words hold = afterHold(line);
        Words corrected = correction(line);
        return new Words(joined("；", hold.zh(), corrected.zh()), joined("; ", hold.en(), corrected.en()));
    }

    /** Which record corrected it, why, and what was signed for; empty where none did. */
    Words correction(ReceivedLine line) {
        ReceivedLine.Correction by = line.correction();
        if (by == null) {
            return Words.NONE;
        }
        return new Words(
                "按 %s 更正：%s，原 %d".formatted(by.record(), why(by, Language.CHINESE), by.was()),
                "corrected by %s: %s, was %d".formatted(by.record(), why(by, Language.ENGLISH), by.was()));
    }

    /** A chosen word in the language, or the person's own words. */
    private String why(ReceivedLine.Correction by, Language language) {
        String said = messages.getMessage("keeping.reason." + by.reason(), null, by.reason(), language.locale());
        return said == null ? by.reason() : said;
    }

    Words remark(ReceivedLine received) {
        AcceptanceLine line = received.line();
        Words bound = earmarks.remark(line.title().earmark());
        Words later = later(received);
        return new Words(joined("；", bound.zh(), later.zh(), line.condition()), joined("; ", bound.en(), later.en()));
    }

    private static String joined(String separator, String... words) {
        return Stream.of(words).filter(said -> !said.isEmpty()).collect(Collectors.joining(separator));
    }

    static Words sum(List<Part> parts) {
        long fen = 0;
        int unpriced = 0;
        for (Part part : parts) {
            Long fair = part.of().fair(part.quantity());
            fen = Math.addExact(fen, fair == null ? 0 : fair);
            unpriced += fair == null ? 1 : 0;
        }
        String open = unpriced == 0 ? "" : "，另 %d 项仅列数量".formatted(unpriced);
        String openEn = unpriced == 0 ? "" : ", %d by quantity only".formatted(unpriced);
        return new Words(
                "合计 %d 项，价值 %s 元%s".formatted(parts.size(), AcceptanceView.yuan(fen), open),
                "Total %d lines, CNY %s%s".formatted(parts.size(), AcceptanceView.yuan(fen), openEn));
    }

    /** Number of the gift, empty while there is none. */
    static String gift(AcceptanceLine line) {
        return line.finished() == null || line.finished().gift() == null
                ? ""
                : line.finished().gift();
    }

    Words text(String key) {
        return new Words(text(key, Language.CHINESE.locale()), text(key, Language.ENGLISH.locale()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

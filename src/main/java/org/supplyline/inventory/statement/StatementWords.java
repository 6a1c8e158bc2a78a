package org.supplyline.inventory.statement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.Fund;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Names for statements. */
@Component
class StatementWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Catalog catalog;
    private final Places places;
    private final MessageSource messages;
    private final ZoneId zone;

    StatementWords(Catalog catalog, Places places, MessageSource messages, NodeIdentity node) {
        this.catalog = catalog;
        this.places = places;
        this.messages = messages;
        this.zone = node.zone();
    }

    Words in(Locale locale) {
        return new Words(locale);
    }

    /** Names of one page in one language; each place is looked up once. */
    final class Words {

        private final Locale locale;
        private final boolean chinese;
        private final Map<String, String> named = new HashMap<>();

        private Words(Locale locale) {
            this.locale = locale;
            this.chinese = Language.of(locale).isChinese();
        }

        boolean chinese() {
            return chinese;
        }

        String item(String code) {
            return known(code).map(item -> item.name(chinese)).orElse(code);
        }

        String unit(String code) {
            return known(code).map(item -> item.unit(chinese)).orElse("");
        }

        String category(String code) {
            return known(code).map(ReliefItem::category).orElse("");
        }

        String fund(Fund fund) {
            return message("keeping.fund." + fund.word());
        }

        /** A place with the depot or site in which it lies. */
        String place(String code) {
            return named.computeIfAbsent(code, this::name);
        }

        private String name(String code) {
            Optional<Place> place = places.find(code);
            String inside = place.map(Place::parent)
                    .flatMap(places::find)
                    .map(parent -> parent.name(chinese) + " · ")
                    .orElse("");
            return inside + place.map(known -> known.name(chinese)).orElse(code);
        }

        /** What happened, with a word where it mends another record. */
        String step(LedgerEntry entry) {
            String step = Objects.requireNonNullElse(
                    messages.getMessage("history.step." + entry.step(), null, entry.step(), locale), entry.step());
            return entry.mends() ? step + " · " + message("statement.mends") : step;
        }

        String time(Instant at) {
            return TIME.format(at.atZone(zone));
        }

        String message(String key) {
            return messages.getMessage(key, null, locale);
        }
    }

    private Optional<ReliefItem> known(String code) {
        return catalog.item(code);
    }
}

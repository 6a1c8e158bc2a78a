package org.supplyline.inventory.keeping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.gs1.Gtin;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.paper.Words;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Goods, places and times as people say them, and the other way round. */
@Component
class KeepingWords {

    private static final int HOURS_A_DAY = 24;
    private static final int MINUTES_AN_HOUR = 60;

    private final Catalog catalog;
    private final Places places;
    private final EarmarkWords earmarks;
    private final MessageSource messages;
    private final String node;
    private final ZoneId zone;
    private final DateTimeFormatter times;

    KeepingWords(Catalog catalog, Places places, EarmarkWords earmarks, MessageSource messages, NodeIdentity node) {
        this.catalog = catalog;
        this.places = places;
        this.earmarks = earmarks;
        this.messages = messages;
        this.node = node.code();
        this.zone = node.zone();
        this.times = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(zone);
    }

    /**
     * Goods as a page shows them.
     *
     * @param name the item's name
     * @param code the item's code
     * @param about lot, earmark, owner and fund class, as far as they say something
     */
    record Goods(String name, String code, String about, String unit) {}

    /** A place to choose. */
    record Choice(String code, String name) {}

    Goods goods(PositionKey key, Locale locale) {
        List<String> about = new ArrayList<>();
        if (!key.lot().equals(PositionKey.NONE)) {
            about.add(message("keeping.goods.lot", locale, key.lot()));
        }
        about.addAll(title(key, locale));
        return new Goods(
                item(key.item(), locale),
                key.item(),
                String.join(" · ", about),
                unit(key.item(), Language.of(locale).isChinese()));
    }

    /** By what title goods are held: earmark, fund class and owner, as far as they say something. */
    Words title(PositionKey key) {
        return new Words(
                String.join(" · ", title(key, Language.CHINESE.locale())),
                String.join(" · ", title(key, Language.ENGLISH.locale())));
    }

    private List<String> title(PositionKey key, Locale locale) {
        List<String> title = new ArrayList<>();
        if (!key.earmark().equals(PositionKey.NONE)) {
            title.add(earmarks.remark(key.earmark(), Language.of(locale).isChinese()));
        }
        title.add(message("keeping.fund." + key.fund().word(), locale));
        if (!key.owner().equals(node)) {
            title.add(message("keeping.goods.owner", locale, key.owner()));
        }
        return title;
    }

    String item(String code, Locale locale) {
        return catalog.item(code)
                .map(item -> item.name(Language.of(locale).isChinese()))
                .orElse(code);
    }

    String quantity(String item, long quantity, Locale locale) {
        return (quantity + " " + unit(item, Language.of(locale).isChinese())).strip();
    }

    /** A place with the depot or site in which it lies. */
    String place(@Nullable String code, Locale locale) {
        if (code == null) {
            return "";
        }
        boolean chinese = Language.of(locale).isChinese();
        Optional<Place> place = places.find(code);
        String inside = place.map(Place::parent)
                .flatMap(parent -> parent == null ? Optional.empty() : places.find(parent))
                .map(parent -> parent.name(chinese) + " · ")
                .orElse("");
        return inside + place.map(known -> known.name(chinese)).orElse(code);
    }

    /** The places of all depots where goods lie, depot by depot. */
    List<Choice> storage(Locale locale) {
        List<Choice> all = new ArrayList<>();
        for (Place depot : places.all(PlaceKind.DEPOT)) {
            all.add(new Choice(depot.code(), place(depot.code(), locale)));
            places.children(depot.code()).stream()
                    .filter(place -> place.kind().isStorage())
                    .forEach(place -> all.add(new Choice(place.code(), place(place.code(), locale))));
        }
        return all;
    }

    List<Choice> all(PlaceKind kind, Locale locale) {
        return places.all(kind).stream()
                .map(place -> new Choice(place.code(), place(place.code(), locale)))
                .toList();
    }

    List<Choice> items(Locale locale) {
        return catalog.items().stream()
                .map(item ->
                        new Choice(item.code(), item.name(Language.of(locale).isChinese())))
                .toList();
    }

    /** The item that somebody typed or scanned: its code, or the GTIN of one of its packs. */
    Optional<String> itemOf(String text) {
        String typed = text.strip();
        if (catalog.item(typed).isPresent()) {
            return Optional.of(typed);
        }
        return Gtin.parse(typed).flatMap(catalog::packByGtin).map(Pack::item);
    }

    String time(Instant time) {
        return times.format(time);
    }

    /** How long ago, in the largest unit that says something. */
    String age(Duration age, Locale locale) {
        if (age.toHours() >= 2L * HOURS_A_DAY) {
            return message("keeping.age.days", locale, age.toDays());
        }
        return age.toMinutes() >= 2L * MINUTES_AN_HOUR
                ? message("keeping.age.hours", locale, age.toHours())
                : message("keeping.age.minutes", locale, Math.max(0, age.toMinutes()));
    }

    /** The end of a day that somebody named as yyyy-MM-dd. */
    @Nullable
    Instant endOf(@Nullable String day) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : LocalDate.parse(day.strip())
                            .atTime(LocalTime.MAX)
                            .atZone(zone)
                            .toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String unit(String item, boolean chinese) {
        return catalog.item(item).map(known -> known.unit(chinese)).orElse("");
    }
}

package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.security.Right;

/** What a shift leaves open and who held which rights, as people say it. */
@Component
class ShiftWords {

    private final KeepingWords words;

    ShiftWords(KeepingWords words) {
        this.words = words;
    }

    /** The one line a shift: every user with the rights that the user used; who held several is named so. */
    String duties(Duties duties, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (String user : duties.users()) {
            List<Right> rights = duties.of(user);
            String names = rights.stream()
                    .map(right -> words.message("shift.right." + right.name().toLowerCase(Locale.ROOT), locale))
                    .collect(Collectors.joining(words.message("shift.and", locale)));
            boolean both = rights.contains(Right.RECEIVE) && rights.contains(Right.CHECK);
            String key = both ? "shift.duties.both" : rights.size() > 1 ? "shift.duties.several" : "shift.duties.one";
            parts.add(words.message(key, locale, user, names));
        }
        if (parts.isEmpty()) {
            parts.add(words.message("shift.duties.none", locale));
        }
        if (duties.samePerson() > 0) {
            parts.add(words.message("shift.duties.same", locale, duties.samePerson()));
        }
        if (duties.devices() > 0) {
            parts.add(words.message("shift.duties.devices", locale, duties.devices()));
        }
        return String.join(words.message("shift.then", locale), parts);
    }

    /** Which thing it is, for one whose number says too little. */
    String name(LeftOpen.Matter matter, Locale locale) {
        return switch (matter.kind()) {
            case DISCREPANCY -> words.message("keeping.kind." + matter.about(), locale) + " #" + matter.ref();
            case HOLD -> matter.item() == null ? matter.ref() : words.item(matter.item(), locale);
            case COUNT -> words.message("keeping.count.title", locale, matter.ref());
            case TRIP, ORDER -> matter.ref();
            case TASK -> words.message("shift.task." + part(matter, 0), locale) + " " + part(matter, 1);
        };
    }

    /** Of a task: its kind, its subject, and who has it. */
    private static String part(LeftOpen.Matter matter, int index) {
        String[] parts = matter.about().split(" ", 3);
        return index < parts.length ? parts[index] : "";
    }

    /** Where it is, and how much; who has it. */
    String detail(LeftOpen.Matter matter, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (matter.place() != null) {
            parts.add(words.place(matter.place(), locale));
        }
        if (matter.item() != null && matter.kind() != LeftOpen.Kind.HOLD) {
            parts.add(words.item(matter.item(), locale));
        }
        if (matter.item() != null && matter.quantity() != null) {
            parts.add(words.quantity(matter.item(), matter.quantity(), locale));
        }
        if (matter.kind() == LeftOpen.Kind.TASK) {
            String holder = part(matter, 2);
            parts.add(
                    holder.isEmpty()
                            ? words.message("shift.task.free", locale)
                            : words.message("shift.task.with", locale, holder));
        }
        return String.join(" · ", parts);
    }

    /** The page on which it is settled. */
    static String path(LeftOpen.Matter matter) {
        return switch (matter.kind()) {
            case DISCREPANCY -> "/discrepancies/" + matter.ref();
            case HOLD -> "/acceptances";
            case COUNT -> "/counts/" + matter.ref();
            case TRIP -> "/history?code=" + matter.ref();
            case ORDER -> "/orders/" + matter.ref();
            case TASK -> "/tasks/" + matter.ref();
        };
    }
}

package org.supplyline.dispatch.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has a task, or wants it.
 *
 * @param name the user's name or the device's id
 */
public record Holder(Kind kind, String name) {

    private static final int MAX_NAME = 80;

    public Holder {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "A holder (%s) has a name of 1 to %d characters.".formatted(name, MAX_NAME));
        }
    }

    /** A person, or a handheld that several may use and that may be offline. */
    public enum Kind {
        USER,
        DEVICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Holder user(String name) {
        return new Holder(Kind.USER, name);
    }

    public static Holder device(String id) {
        return new Holder(Kind.DEVICE, id);
    }

    /** Reads {@code user:NAME} or {@code device:ID}. */
    public static Optional<Holder> parse(String text) {
        return Stream.of(Kind.values())
                .filter(kind -> text.startsWith(kind.word() + ":"))
                .filter(kind -> text.length() > kind.word().length() + 1
                        && text.length() <= kind.word().length() + 1 + MAX_NAME)
                .map(kind -> new Holder(kind, text.substring(kind.word().length() + 1)))
                .findFirst();
    }

    /** As the database and programs have it: {@code user:li}. */
    public String text() {
        return kind.word() + ":" + name;
    }

    public boolean isDevice() {
        return kind == Kind.DEVICE;
    }
}

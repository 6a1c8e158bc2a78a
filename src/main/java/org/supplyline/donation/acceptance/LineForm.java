package org.supplyline.donation.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;

/**
 * What a person says about a line, on the page or through the API. What is absent keeps the value it had.
 *
 * @param expiry last day of use as {@code 2027-01-31}, with fresh food {@code 2027-01-31T18:00}
 * @param expiryTime the minute of that day from which fresh food is no longer usable, where a form has a field for it
 * @param packs full packs; with content and loose units it is the count
 * @param content base units in each pack
 * @param value in yuan with up to two decimals; the API may send {@code valueFen} instead
 * @param documents what was seen; on the page {@code none} stands for an empty choice
 */
record LineForm(
        @Nullable String item,
        @Nullable String lot,
        @Nullable String maker,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate produced,

        @Nullable String expiry,
        @Nullable String expiryTime,

        @Nullable Long packs,
        @Nullable Long content,
        @Nullable Long loose,
        @Nullable String owner,
        @Nullable String fund,
        @Nullable String earmark,
        @Nullable String value,
        @Nullable Long valueFen,
        @Nullable String proof,
        @Nullable Boolean kept,
        @Nullable List<String> documents,
        @Nullable String outcome,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable String priority,
        @Nullable String place,
        @Nullable String receiver,
        @Nullable String signedBy,
        @Nullable String photo,
        @Nullable String donorKind,
        @Nullable String donor,
        @Nullable String publication) {

    private static final int MAX_TEXT = 300;
    private static final int MAX_LOT = 20;
    private static final int MAX_EARMARK = 80;
    private static final long MAX_COUNT = 1_000_000_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** The same line, with this picture of the goods. */
    LineForm withPhoto(@Nullable String sha256) {
        return new LineForm(
                item,
                lot,
                maker,
                produced,
                expiry,
                expiryTime,
                packs,
                content,
                loose,
                owner,
                fund,
                earmark,
                value,
                valueFen,
                proof,
                kept,
                documents,
                outcome,
                condition,
                reason,
                priority,
                place,
                receiver,
                signedBy,
                sha256,
                donorKind,
                donor,
                publication);
    }

    /** Whether the value that the catalogue keeps is taken where no other is told. */
    boolean takesKeptValue() {
        return Boolean.TRUE.equals(kept);
    }

    /** A member that cannot be. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String member;

        Wrong(String member) {
            super("The member (%s) cannot be so.".formatted(member));
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    /**
     * The line with what is said here.
     *
     * @param user who says it
     * @throws Wrong for a member that is out of range or not one of the words
     */
    AcceptanceLine applied(AcceptanceLine line, String user) {
        return new AcceptanceLine(
                line.number(),
                line.announced(),
                item == null ? line.item() : blankToNull(item),
                batch(line.batch()),
                count(line.count(), user),
                title(line.title()),
                worth(line.worth()),
                documents(line.documents()),
                outcome == null ? line.outcome() : outcome.isBlank() ? null : word("outcome", outcome, Outcome::of),
                text("condition", condition, line.condition(), MAX_TEXT),
                text("reason", reason, line.reason(), MAX_TEXT),
                priority == null ? line.priority() : word("priority", priority, AcceptanceLine.Priority::of),
                new AcceptanceLine.Destination(
                        place == null ? line.to().place() : blankToNull(place),
                        receiver == null ? line.to().receiver() : blankToNull(receiver),
                        text("signedBy", signedBy, line.to().signedBy(), MAX_EARMARK)),
                photo == null ? line.photo() : sha256("photo", photo),
                giver("donor", donorKind, donor, publication, line.giver()),
                line.finished());
    }

    private AcceptanceLine.Batch batch(AcceptanceLine.Batch old) {
        String number = text("lot", lot, old.lot(), MAX_LOT);
        return new AcceptanceLine.Batch(
                number.isEmpty() ? PositionKey.NONE : number,
                text("maker", maker, old.maker(), MAX_EARMARK),
                produced == null ? old.produced() : produced,
                expiry(old.expiry()));
    }

    private @Nullable Expiry expiry(@Nullable Expiry old) {
        String time = expiryTime == null ? "" : expiryTime;
        if (expiry == null || expiry.isBlank()) {
            if (!time.isBlank()) {
                throw new Wrong("expiry");
            }
            return old;
        }
        return Expiry.parse(expiry, time).orElseThrow(() -> new Wrong("expiry"));
    }

    private AcceptanceLine.@Nullable Count count(AcceptanceLine.@Nullable Count old, String user) {
        if (packs == null && loose == null) {
            return old;
        }
        long full = number("packs", packs, 0, 0);
        long each = number("content", content, 1, 1);
        long rest = number("loose", loose, 0, 0);
        AcceptanceLine.Count typed = AcceptanceLine.Count.typed(full, each, rest, user);
        if (typed.quantity() > MAX_COUNT) {
            throw new Wrong("packs");
        }
        boolean same =
                old != null && !old.scanned() && old.packs() == full && old.content() == each && old.loose() == rest;
        return same ? old : typed;
    }

    private static long number(String member, @Nullable Long told, long least, long untold) {
        long number = told == null ? untold : told;
        if (number < least || number > MAX_COUNT) {
            throw new Wrong(member);
        }
        return number;
    }

    private AcceptanceLine.Title title(AcceptanceLine.Title old) {
        String mark = text("earmark", earmark, old.earmark(), MAX_EARMARK);
        String whose = text("owner", owner, old.owner(), MAX_EARMARK);
        return new AcceptanceLine.Title(
                whose.isEmpty() ? old.owner() : whose,
                fund == null ? old.fund() : word("fund", fund, Fund::of),
                mark.isEmpty() ? PositionKey.NONE : mark);
    }

    private AcceptanceLine.Worth worth(AcceptanceLine.Worth old) {
        Long fen = old.fen();
        if (valueFen != null) {
            fen = valueFen;
        } else if (value != null) {
            fen = value.isBlank() ? null : fen(value.strip());
        }
        if (fen != null && (fen < 0 || fen > MAX_COUNT * MAX_COUNT)) {
            throw new Wrong("value");
        }
        return new AcceptanceLine.Worth(
                fen, proof == null ? old.proof() : word("proof", proof, AcceptanceLine.Proof::of));
    }

    /** Exactly: half a fen is no value. */
    private static Long fen(String yuan) {
        try {
            return new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw new Wrong("value");
        }
    }

    private Set<Paperwork> documents(Set<Paperwork> old) {
        if (documents == null) {
            return old;
        }
        Set<String> words = new HashSet<>(documents);
        words.remove("none");
        return words.stream()
                .map(seen -> word("documents", seen, Paperwork::of))
                .collect(Collectors.toSet());
    }

    /** @throws Wrong if kind and name do not go together */
    static Giver giver(
            String member, @Nullable String kind, @Nullable String name, @Nullable String publication, Giver old) {
        if (kind == null && name == null && publication == null) {
            return old;
        }
        String who = name == null ? old.name() : name.strip();
        Giver.Kind what = kind == null ? old.kind() : word(member, kind, Giver.Kind::of);
        if (who.isEmpty() || what == Giver.Kind.UNKNOWN) {
            if (!who.isEmpty() && kind != null) {
                throw new Wrong(member);
            }
            return Giver.UNKNOWN;
        }
        if (who.length() > Giver.MAX_NAME) {
            throw new Wrong(member);
        }
        Giver usual = Giver.named(what, who);
        return publication == null || publication.isBlank()
                ? usual
                : new Giver(what, who, word("publication", publication, Giver.Publication::of));
    }

    static @Nullable String sha256(String member, String text) {
        String hash = text.strip();
        if (hash.isEmpty()) {
            return null;
        }
        if (!SHA256.matcher(hash).matches()) {
            throw new Wrong(member);
        }
        return hash;
    }

    private static <T> T word(String member, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new Wrong(member);
        }
    }

    private static String text(String member, @Nullable String text, String old, int most) {
        String said = Objects.requireNonNullElse(text, old).strip();
        if (said.length() > most) {
            throw new Wrong(member);
        }
        return said;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** What pages and programs ask for alike, each once; a wrong wish is refused with its problem. */
@Component
class AcceptanceRequests {

    private static final String SIDES = Arrays.stream(Acceptance.Side.values())
            .map(Acceptance.Side::word)
            .collect(Collectors.joining(", ", "side (", ")"));

    private static final int MAX_REASON = 300;
    private static final int MAX_NAME = 60;
    private static final int MAX_FISCAL = 40;

    private final Acceptances acceptances;
    private final Finishing finishing;
    private final Aftermath aftermath;
    private final Places places;
    private final Catalog catalog;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final NodeIdentity node;
    private final Clock clock;

    AcceptanceRequests(
            Acceptances acceptances,
            Finishing finishing,
            Aftermath aftermath,
            Places places,
            Catalog catalog,
            Journal journal,
            IdempotencyKeys keys,
            NodeIdentity node,
            Clock clock) {
        this.acceptances = acceptances;
        this.finishing = finishing;
        this.aftermath = aftermath;
        this.places = places;
        this.catalog = catalog;
        this.journal = journal;
        this.keys = keys;
        this.node = node;
        this.clock = clock;
    }

    /** @return the acceptance's code */
    String open(ArrivalForm form, IdempotencyKey key) {
        Acceptances.Arrival arrival = read(() -> form.read(node.zone(), clock.instant()));
        if (places.find(arrival.depot())
                .filter(place -> place.kind() == PlaceKind.DEPOT)
                .isEmpty()) {
            throw wrong("depot");
        }
        Optional.ofNullable(arrival.tracking())
                .filter(number -> !number.isEmpty())
                .flatMap(acceptances::openFor)
                .ifPresent(other -> {
                    throw refusal(new Refused("parcel-known", other));
                });
        if (arrival.notice() != null && !acceptances.isNotice(arrival.notice())) {
            throw wrong("notice");
        }
        return keys.once(key, () -> {
                    checkAnnounced(arrival);
                    return new KeyedAnswer(
                            201, acceptances.open(arrival, key.owner()).code());
                })
                .body();
    }

    /** What comes later of a gift is taken in by its number; a whole notice is taken in once. */
    private void checkAnnounced(Acceptances.Arrival arrival) {
        String notice = arrival.notice();
        if (notice == null) {
            return;
        }
        if (!acceptances.announces(notice, arrival.gifts())) {
            throw wrong("gift");
        }
        Set<String> others = arrival.gifts().isEmpty() ? acceptances.taking(notice) : Set.of();
        if (!others.isEmpty()) {
            throw refusal(new Refused("notice-taken", String.join(", ", others)));
        }
    }

    /** @return the line's number */
    int add(String code, LineForm form, IdempotencyKey key) {
        check(code, form);
        KeyedAnswer answer = keys.once(
                key,
                () -> new KeyedAnswer(
                        201,
                        String.valueOf(read(() -> acceptances.add(code, form, key.owner()))
                                .orElseThrow(() -> refusal(Refused.NOT_OPEN))
                                .number())));
        return Integer.parseInt(answer.body());
    }

    void change(String code, int line, LineForm form, IdempotencyKey key) {
        check(code, form);
        once(
                key,
                () -> read(() -> acceptances.change(code, line, form, key.owner()))
                        .isPresent());
    }

    void sign(String code, String side, String name, IdempotencyKey key) {
        String said = name.strip().replaceAll("\\s+", " ");
        String who = side.equals(Acceptance.Side.OURS.word()) && said.isEmpty() ? key.owner() : said;
        if (who.isEmpty() || who.length() > MAX_NAME) {
            throw wrong("name");
        }
        Acceptance.Side whose = read(() -> {
            try {
                return Acceptance.Side.of(side);
            } catch (IllegalArgumentException unknown) {
                throw new LineForm.Wrong(SIDES);
            }
        });
        once(key, () -> {
            acceptances.sign(code, whose, who, key.owner()).ifPresent(why -> {
                throw refusal(why);
            });
            return true;
        });
    }

    void photographSlip(String code, String sha256, IdempotencyKey key) {
        String photo = read(() -> Optional.ofNullable(LineForm.sha256("photo", sha256)))
                .orElseThrow(() -> wrong("photo"));
        once(key, () -> acceptances.photographSlip(code, photo));
    }

    void takeScans(String code, IdempotencyKey key) {
        once(key, () -> acceptances.takeScans(code, key.owner()));
    }

    /** @param replaces the number that stands so far, or empty for none */
    void numberFiscalPaper(String code, String number, String replaces, IdempotencyKey key) {
        if (number.strip().length() > MAX_FISCAL) {
            throw wrong("fiscalNumber");
        }
        once(key, () -> {
            if (!acceptances.numberFiscalPaper(code, number.strip(), replaces.strip())) {
                throw refusal(new Refused(
                        "fiscal-known",
                        acceptances.find(code).map(Acceptance::fiscalNumber).orElse("")));
            }
            return true;
        });
    }

    /** @return the journal record */
    String finish(String code, IdempotencyKey key) {
        finishing.prepare(code);
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(
                        key,
                        () -> finishing
                                .finish(code, cause, writer)
                                .match(
                                        done -> new KeyedAnswer(
                                                200, done.record().toString()),
                                        not -> {
                                            throw refusal(not.why());
                                        })))
                .body();
    }

    void release(String code, int line, long quantity, String place, String reason, IdempotencyKey key) {
        String why = reason(reason);
        written(key, (cause, writer) -> aftermath.release(code, line, quantity, place, why, cause, writer));
    }

    void giveBack(String code, int line, long quantity, String reason, IdempotencyKey key) {
        String why = reason(reason);
        written(key, (cause, writer) -> aftermath.giveBack(code, line, quantity, why, cause, writer));
    }

    void claim(String code, String kind, String name, @Nullable String publication, String reason, IdempotencyKey key) {
        Giver giver = read(() -> LineForm.giver("donor", kind, name, publication, Giver.UNKNOWN));
        if (!giver.isKnown()) {
            throw wrong("donor");
        }
        String why = reason(reason);
        written(key, (cause, writer) -> aftermath.claim(code, giver, why, cause, writer));
    }

    void check(String code, IdempotencyKey key) {
        written(key, (cause, writer) -> aftermath.check(code, cause, writer));
    }

    /** One of the things that are written to the journal. */
    private interface Deed {
        Optional<Refused> done(Cause.Request cause, JournalWriter writer);
    }

    private void written(IdempotencyKey key, Deed deed) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            deed.done(cause, writer).ifPresent(why -> {
                throw refusal(why);
            });
            return new KeyedAnswer(204, "");
        }));
        if (answer.status() != 204) {
            throw new IllegalStateException("The request %s was answered %d.".formatted(key, answer.status()));
        }
    }

    private void once(IdempotencyKey key, Supplier<Boolean> work) {
        KeyedAnswer answer = keys.once(key, () -> {
            if (!work.get()) {
                throw refusal(Refused.NOT_OPEN);
            }
            return new KeyedAnswer(204, "");
        });
        if (answer.status() != 204) {
            throw new IllegalStateException("The request %s was answered %d.".formatted(key, answer.status()));
        }
    }

    private void check(String code, LineForm form) {
        String item = form.item();
        if (item != null && !item.isBlank() && catalog.item(item.strip()).isEmpty()) {
            throw wrong("item");
        }
        for (String place : Arrays.asList(form.place(), form.receiver())) {
            if (place != null && !place.isBlank() && places.find(place.strip()).isEmpty()) {
                throw wrong(place.equals(form.place()) ? "place" : "receiver");
            }
        }
        String place = form.place() == null ? "" : form.place().strip();
        boolean isElsewhere = !place.isEmpty()
                && acceptances
                        .find(code)
                        .filter(acceptance -> !acceptance.depot().equals(places.depotOf(place)))
                        .isPresent();
        if (isElsewhere) {
            throw wrong("place");
        }
    }

    private static String reason(String reason) {
        if (reason.isBlank() || reason.strip().length() > MAX_REASON) {
            throw wrong("reason");
        }
        return reason.strip();
    }

    /** @throws org.supplyline.page.Refusal naming the member that the reader calls wrong */
    static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (LineForm.Wrong member) {
            throw wrong(member.member());
        }
    }

    /** @param member its name, and behind a blank the words that it may have */
    static RuntimeException wrong(String member) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "acceptance-wrong", member)
                .withFaults(List.of(new Problem.Fault("/" + member.split(" ", 2)[0], "wrong")))
                .refusal();
    }

    private static RuntimeException refusal(Refused why) {
        return Problem.of(HttpStatus.CONFLICT, "acceptance-" + why.code(), why.subject())
                .refusal();
    }
}

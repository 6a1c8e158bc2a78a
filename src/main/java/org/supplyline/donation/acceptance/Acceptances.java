package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.scan.OwnCode;
import org.supplyline.scan.TrackingNumber;

/** Opens acceptances and takes what people and devices find; nothing is booked before {@link Finishing}. */
@Component
class Acceptances {

    private static final int MAX_NUMBER = 99_999;
    private static final int BASE = 36;

    private final AcceptanceStore store;
    private final LineStore lines;
    private final AnnouncedStore announced;
    private final ExpectedLines expected;
    private final EarmarkNames earmarks;
    private final Catalog catalog;
    private final NodeIdentity node;
    private final Clock clock;

    Acceptances(
            AcceptanceStore store,
            LineStore lines,
            AnnouncedStore announced,
            ExpectedLines expected,
            EarmarkNames earmarks,
            Catalog catalog,
            NodeIdentity node,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.announced = announced;
        this.expected = expected;
        this.earmarks = earmarks;
        this.catalog = catalog;
        this.node = node;
        this.clock = clock;
    }

    /**
     * What somebody wants to take in.
     *
     * @param gifts the notice's lines that came, {@code cz.1.17/2}; empty: all that no acceptance has
     */
    record Arrival(
            String depot,
            @Nullable String notice,
            List<String> gifts,
            @Nullable String tracking,
            boolean donorPresent,
            Giver giver,
            Acceptance.@Nullable Slip slip) {

        Arrival {
            gifts = List.copyOf(gifts);
        }

        /** One that is entered as it comes. */
        Arrival(
                String depot,
                @Nullable String notice,
                List<String> gifts,
                @Nullable String tracking,
                boolean donorPresent,
                Giver giver) {
            this(depot, notice, gifts, tracking, donorPresent, giver, null);
        }
    }

    /** Opens an acceptance, in the caller's transaction. */
    Acceptance open(Arrival arrival, String user) {
        Acceptance acceptance = new Acceptance(
                newCode(),
                arrival.depot(),
                arrival.notice(),
                arrival.tracking(),
                arrival.donorPresent(),
                arrival.giver(),
                "",
                null,
                user,
                clock.instant(),
                arrival.slip(),
                expected.of(arrival),
                List.of(),
                null);
        store.insert(acceptance);
        return acceptance;
    }

    /** A courier's number as all spell it: in capitals, without blanks. */
    static String tracking(String text) {
        String number = text.strip().replace(" ", "").toUpperCase(Locale.ROOT);
        List<TrackingNumber> known = TrackingNumber.parse(number);
        return known.isEmpty() ? number : known.get(0).number();
    }

    boolean isNotice(String record) {
        return !announced.lines(record).isEmpty();
    }

    /** Whether all that the gifts name are lines of that notice. */
    boolean announces(String notice, List<String> gifts) {
        Set<String> lines =
                announced.lines(notice).stream().map(AnnouncedStore.Line::gift).collect(Collectors.toSet());
        return lines.containsAll(gifts);
    }

    /** The acceptances that have the lines of a notice; empty while one of them waits still. */
    Set<String> taking(String notice) {
        List<AnnouncedStore.Line> lines = announced.lines(notice);
        return lines.stream().allMatch(AnnouncedStore.Line::taken)
                ? lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.acceptance()))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    Optional<Acceptance> find(String code) {
        return store.find(code);
    }

    /** Adds a line that nothing announced, with what is known of it. */
    Optional<AcceptanceLine> add(String code, LineForm form, String user) {
        Optional<Acceptance> open = locked(code);
        if (open.isEmpty() || open.get().lines().size() >= Acceptance.MAX_LINES) {
            return Optional.empty();
        }
        AcceptanceLine line = applied(
                form, expected.blank(open.get().lines().size() + 1, open.get().giver()), user);
        lines.insert(code, line);
        store.voidSigners(code, clock.instant());
        return Optional.of(line);
    }

    /** Changes a line, which voids the signatures so far; empty if there is none or the acceptance is done. */
    Optional<AcceptanceLine> change(String code, int number, LineForm form, String user) {
        return change(code, number, line -> applied(form, line, user));
    }

    private AcceptanceLine applied(LineForm form, AcceptanceLine line, String user) {
        AcceptanceLine now = form.applied(line, user);
        now = now.boundTo(earmarks.code(now.title().earmark()));
        return form.takesKeptValue() ? KeptValue.taken(catalog, line, now) : now;
    }

    private Optional<AcceptanceLine> change(String code, int number, UnaryOperator<AcceptanceLine> how) {
        return locked(code).flatMap(open -> open.line(number)).map(line -> update(code, line, how.apply(line)));
    }

    private AcceptanceLine update(String code, AcceptanceLine before, AcceptanceLine now) {
        lines.update(code, now);
        if (!now.saysTheSame(before)) {
            store.voidSigners(code, clock.instant());
        }
        return now;
    }

    /** Adds who signed, once and for one side. */
    Optional<Refused> sign(String code, Acceptance.Side side, String name, String user) {
        Optional<Acceptance> open = locked(code);
        if (open.isEmpty()) {
            return Optional.of(Refused.NOT_OPEN);
        }
        if (open.get().standing().anyMatch(signer -> signer.name().equalsIgnoreCase(name))) {
            return Optional.of(new Refused("signed-already", name));
        }
        store.addSigner(code, new Acceptance.Signer(side, name, clock.instant(), true), user);
        return Optional.empty();
    }

    boolean photographSlip(String code, String sha256) {
        Optional<Acceptance> open = locked(code);
        open.ifPresent(acceptance -> store.setSlipPhoto(code, sha256));
        return open.isPresent();
    }

    /** The number of the fiscal paper, which often comes weeks later; false if another number stands by now. */
    boolean numberFiscalPaper(String code, String number, String replaces) {
        return store.setFiscalNumber(code, number, replaces);
    }

    /** The open acceptance for the parcel with that tracking number. */
    Optional<String> openFor(String tracking) {
        return store.openFor(tracking);
    }

    List<AnnouncedStore.Scanned> scanned(String code) {
        return announced.scanned(code, node.code());
    }

    /** Takes the devices' counts over: a lot that is on no line yet gets one, by the gift that
     * announced the item. False if the acceptance is done. */
    boolean takeScans(String code, String user) {
        Optional<Acceptance> open = locked(code);
        if (open.isEmpty()) {
            return false;
        }
        List<AcceptanceLine> known = new ArrayList<>(open.get().lines());
        for (ScanSum sum : ScanSum.of(scanned(code))) {
            Optional<AcceptanceLine> fitting =
                    known.stream().filter(line -> fits(line, sum)).findFirst();
            if (fitting.isEmpty() && known.size() >= Acceptance.MAX_LINES) {
                return true;
            }
            AcceptanceLine line = fitting.orElseGet(() -> {
                int number = known.size() + 1;
                AcceptanceLine fresh = Acceptance.announcing(known, sum.item())
                        .map(first -> expected.more(number, first))
                        .orElseGet(() -> expected.blank(number, open.get().giver()));
                lines.insert(code, fresh);
                known.add(fresh);
                return fresh;
            });
            AcceptanceLine counted = update(code, line, line.counted(sum, user));
            known.set(known.indexOf(line), counted);
        }
        return true;
    }

    /** The line of that lot, or one of that item that nobody has counted. */
    private static boolean fits(AcceptanceLine line, ScanSum sum) {
        if (!sum.item().equals(line.item())) {
            return false;
        }
        return line.count() == null
                ? line.batch().lot().equals(PositionKey.NONE)
                        || line.batch().stockLot().equals(sum.lot())
                : line.count().scanned() && line.batch().stockLot().equals(sum.lot());
    }

    private Optional<Acceptance> locked(String code) {
        return store.lockOpen(code) ? store.find(code) : Optional.empty();
    }

    private String newCode() {
        long number = store.nextNumber();
        if (number > MAX_NUMBER || node.epoch() >= BASE * BASE) {
            throw new IllegalStateException("Node (%s) has used up its acceptance codes.".formatted(node.code()));
        }
        String epoch = Integer.toString(node.epoch(), BASE);
        String digits =
                String.format(Locale.ROOT, "A%05d%s%s%s", number, epoch.length() < 2 ? "0" : "", epoch, node.code());
        return new OwnCode(OwnCode.Kind.ORDER, digits.toUpperCase(Locale.ROOT)).text();
    }
}

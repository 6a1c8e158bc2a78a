package org.supplyline.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.place.CountySeat;
import org.supplyline.place.CountySeats;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the needs of hospitals from their JSON lists. Each unit becomes a site at its county seat, each supply that it
 * wants a need that waits for approval; the same file again changes nothing.
 */
@Component
public class HospitalNeeds {

    private static final int NOT_SAID = 2;

    private final NeedStore store;
    private final Needs needs;
    private final Places places;
    private final Catalog catalog;
    private final Journal journal;
    private final JsonMapper json;

    public HospitalNeeds(
            NeedStore store, Needs needs, Places places, Catalog catalog, Journal journal, JsonMapper json) {
        this.store = store;
        this.needs = needs;
        this.places = places;
        this.catalog = catalog;
        this.journal = journal;
        this.json = json;
    }

    /**
     * An uploaded file.
     *
     * @param name as the sender called it
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and read, never compared or kept.
    public record Upload(String name, byte[] bytes) {}

    /**
     * What became of an import.
     *
     * @param files taken now
     * @param already files that were taken before
     * @param unreadable names of files that are no such list
     * @param records in the files taken now
     * @param sites units that want something; new ones were made
     * @param needs recorded
     * @param relays records left out because they hand on for others
     * @param duplicates records joined with another of the same unit
     * @param unknownSupplies names for which no item is known for sure; those were left out
     * @param withoutPosition units whose county is not known
     */
    public record Result(
            int files,
            int already,
            List<String> unreadable,
            long records,
            long sites,
            long needs,
            long relays,
            long duplicates,
            Set<String> unknownSupplies,
            List<String> withoutPosition) {}

    /** Takes files together, since a relay counts only if its city has no other record in them. */
    public Result take(List<Upload> uploads, String user) {
        List<String> unreadable = new ArrayList<>();
        Map<String, HospitalFile> readable = new LinkedHashMap<>();
        for (Upload upload : uploads) {
            HospitalFile.read(upload.name(), upload.bytes(), json)
                    .ifPresentOrElse(
                            file -> readable.putIfAbsent(file.sha256(), file), () -> unreadable.add(upload.name()));
        }
        List<HospitalFile> fresh = readable.values().stream()
                .filter(file -> !store.isImported(file.sha256()))
                .toList();
        HospitalRegion region = HospitalRegion.of(fresh, CountySeats.shipped());
        Set<String> unknown = new TreeSet<>();
        long recorded = 0;
        if (!fresh.isEmpty()) {
            Map<HospitalRegion.Unit, Place> sites = sites(region, fresh, user);
            recorded = record(fresh, sites, unknown);
        }
        return new Result(
                fresh.size(),
                readable.size() - fresh.size(),
                List.copyOf(unreadable),
                region.count().records(),
                region.units().size(),
                recorded,
                region.count().relays() - region.count().relaysThatCount(),
                region.count().duplicates(),
                unknown,
                region.units().stream()
                        .filter(u -> u.seat().isEmpty())
                        .map(HospitalRegion.Unit::name)
                        .toList());
    }

    private Map<HospitalRegion.Unit, Place> sites(HospitalRegion region, List<HospitalFile> files, String user) {
        Map<String, Place> known = new HashMap<>();
        places.all(PlaceKind.SITE).forEach(site -> known.put(key(site), site));
        Map<String, NewPlace> missing = new LinkedHashMap<>();
        for (HospitalRegion.Unit unit : region.units()) {
            if (!known.containsKey(key(unit))) {
                missing.put(key(unit), site(unit));
            }
        }
        Cause cause = new Cause.Request(user, "hospitals-" + files.get(0).sha256());
        if (!missing.isEmpty()) {
            places.createAll(List.copyOf(missing.values()), cause).forEach(site -> known.put(key(site), site));
        }
        Map<HospitalRegion.Unit, Place> sites = new LinkedHashMap<>();
        region.units().forEach(unit -> Optional.ofNullable(known.get(key(unit))).ifPresent(s -> sites.put(unit, s)));
        return sites;
    }

    private long record(List<HospitalFile> files, Map<HospitalRegion.Unit, Place> sites, Set<String> unknown) {
        return journal.write(writer -> {
            long recorded = 0;
            for (HospitalFile file : files) {
                List<NewNeed> wanted = new ArrayList<>();
                sites.forEach((unit, site) -> {
                    if (unit.records().get(0).file().equals(file.name())) {
                        wanted.addAll(wanted(unit, site, unknown));
                    }
                });
                needs.record(wanted, new Cause.Import(file.sha256(), "-", 1), writer);
                store.keepImport(file.sha256(), file.name(), file.records().size(), writer.recordedAt());
                recorded += wanted.size();
            }
            return recorded;
        });
    }

    private List<NewNeed> wanted(HospitalRegion.Unit unit, Place site, Set<String> unknown) {
        Map<String, NewNeed> byItem = new LinkedHashMap<>();
        for (HospitalRecord.Wanted wanted : unit.wanted()) {
            Optional<ReliefItem> item = catalog.match(wanted.name()).sure();
            if (item.isEmpty()) {
                unknown.add(wanted.name());
                continue;
            }
            Basis basis = wanted.amount() == null ? Basis.FLAG : Basis.STATED;
            NewNeed need = new NewNeed(
                    site.code(), item.get().code(), wanted.amount(), null, null, NOT_SAID, null, basis, "", "");
            byItem.putIfAbsent(need.item(), need);
        }
        return List.copyOf(byItem.values());
    }

    private static NewPlace site(HospitalRegion.Unit unit) {
        return NewPlace.site(
                unit.name(),
                unit.name(),
                unit.seat().map(CountySeat::position).orElse(null),
                unit.seat().map(CountySeat::division).orElse(null),
                true,
                false);
    }

    private static String key(HospitalRegion.Unit unit) {
        return unit.name() + " " + unit.seat().map(CountySeat::division).orElse("");
    }

    private static String key(Place site) {
        return site.nameZh() + " " + (site.division() == null ? "" : site.division());
    }
}

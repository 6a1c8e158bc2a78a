package org.supplyline.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supplyline.need.HospitalRecord.Meaning;
import org.supplyline.place.CountySeat;
import org.supplyline.place.CountySeats;

/**
 * What several hospital files together mean: each unit once, relays left out where they only repeat what their
 * hospitals want.
 *
 * @param units each unit that wants something, in the order of the files
 * @param count what was found on the way
 */
record HospitalRegion(List<Unit> units, Count count) {

    /**
     * A unit that becomes a site.
     *
     * @param name of its first record
     * @param seat of its county, if known
     * @param wanted of its records with quantities, else of all of them
     * @param records from which it is made
     */
    record Unit(
            String name, Optional<CountySeat> seat, List<HospitalRecord.Wanted> wanted, List<HospitalRecord> records) {}

    /**
     * What the records are.
     *
     * @param records in all
     * @param flags say only what is wanted
     * @param quantities say how much
     * @param nothing want nothing
     * @param relays hand on for others
     * @param relaysThatCount relays that are their city's only record
     * @param duplicates records of a unit that has one before
     * @param otherCities records in the file of a city to which they do not belong
     */
    record Count(
            long records,
            long flags,
            long quantities,
            long nothing,
            long relays,
            long relaysThatCount,
            long duplicates,
            long otherCities) {}

    static HospitalRegion of(List<HospitalFile> files, CountySeats seats) {
        List<HospitalRecord> all =
                files.stream().flatMap(f -> f.records().stream()).toList();
        Map<String, Long> recordsOfCity = new HashMap<>();
        all.forEach(r -> recordsOfCity.merge(city(r, seats), 1L, Long::sum));
        List<List<HospitalRecord>> groups = new ArrayList<>();
        long relaysThatCount = 0;
        for (HospitalRecord record : all) {
            boolean only = recordsOfCity.getOrDefault(city(record, seats), 0L) == 1;
            if (!record.isRelay() || only) {
                relaysThatCount += record.isRelay() ? 1 : 0;
                groupOf(record, groups).add(record);
            }
        }
        long grouped = groups.stream().mapToLong(List::size).sum();
        Count count = new Count(
                all.size(),
                with(all, Meaning.FLAGS),
                with(all, Meaning.QUANTITIES),
                with(all, Meaning.NOTHING),
                all.stream().filter(HospitalRecord::isRelay).count(),
                relaysThatCount,
                grouped - groups.size(),
                files.stream().mapToLong(f -> strangers(f, seats)).sum());
        List<Unit> units = groups.stream()
                .map(group -> unit(group, seats))
                .filter(unit -> !unit.wanted().isEmpty())
                .toList();
        return new HospitalRegion(units, count);
    }

    private static List<HospitalRecord> groupOf(HospitalRecord record, List<List<HospitalRecord>> groups) {
        for (List<HospitalRecord> group : groups) {
            HospitalRecord first = group.get(0);
            if (first.file().equals(record.file()) && group.stream().anyMatch(record::isSameUnit)) {
                return group;
            }
        }
        List<HospitalRecord> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    /** A record with quantities says more than one with flags; of several, the larger amount and any flag count. */
    private static Unit unit(List<HospitalRecord> records, CountySeats seats) {
        boolean exact = records.stream().anyMatch(r -> r.meaning() == Meaning.QUANTITIES);
        Map<String, HospitalRecord.Wanted> wanted = new LinkedHashMap<>();
        records.stream()
                .filter(r -> !exact || r.meaning() == Meaning.QUANTITIES)
                .flatMap(r -> r.wanted().stream())
                .forEach(w -> wanted.merge(w.name(), w, HospitalRegion::larger));
        HospitalRecord first = records.get(0);
        return new Unit(first.name(), seats.named(first.county()), List.copyOf(wanted.values()), List.copyOf(records));
    }

    private static HospitalRecord.Wanted larger(HospitalRecord.Wanted a, HospitalRecord.Wanted b) {
        Long first = a.amount();
        Long second = b.amount();
        return second == null || (first != null && first >= second) ? a : b;
    }

    private static String city(HospitalRecord record, CountySeats seats) {
        return seats.named(record.county()).map(CountySeat::prefecture).orElse(record.file());
    }

    /** A file is of the city to which most of its records belong. */
    private static long strangers(HospitalFile file, CountySeats seats) {
        Map<String, Long> cities = new HashMap<>();
        file.records().forEach(r -> cities.merge(city(r, seats), 1L, Long::sum));
        long most = cities.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return file.records().size() - most;
    }

    private static long with(List<HospitalRecord> records, Meaning meaning) {
        return records.stream().filter(r -> r.meaning() == meaning).count();
    }
}

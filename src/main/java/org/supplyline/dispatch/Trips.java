package org.supplyline.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.TripBook;

/** The trips of approved plans. */
@Component
public class Trips implements TripBook {

    private final TripStore store;
    private final OwnCodes codes;

    Trips(TripStore store, OwnCodes codes) {
        this.store = store;
        this.codes = codes;
    }

    @Override
    public Map<String, String> vehicles(Collection<String> tripCodes) {
        return store.vehicles(tripCodes);
    }

    public Optional<ApprovedTrip> find(String code) {
        return store.find(code);
    }

    /** The plan's trips by time of departure. */
    public List<ApprovedTrip> ofPlan(long plan) {
        return store.ofPlan(plan);
    }

    /** A fresh trip code. */
    public String newCode() {
        return codes.trip();
    }

    /** Keeps a trip; its stops follow with {@link #addStop}, when their orders exist. Belongs in a ledger transaction. */
    public void add(ApprovedTrip trip) {
        store.insert(trip);
    }

    public void addStop(String trip, ApprovedTrip.Stop stop) {
        store.insert(trip, stop);
    }
}

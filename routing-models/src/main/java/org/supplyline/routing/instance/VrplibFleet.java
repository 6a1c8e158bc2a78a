package org.supplyline.routing.instance;

import java.util.List;
import java.util.Optional;
import org.supplyline.routing.InstanceFault.Code;

/** The vehicles of a VRPLIB file: all alike, or each with what the sections say of it. */
final class VrplibFleet {

    private static final String CAPACITY = "CAPACITY";
    private static final String CAPACITIES = "CAPACITY_SECTION";
    private static final String DEPOTS = "VEHICLES_DEPOT_SECTION";
    private static final String FIXED_COSTS = "VEHICLES_FIXED_COST_SECTION";
    private static final String UNIT_COSTS = "VEHICLES_UNIT_DISTANCE_COST_SECTION";
    private static final String LONGEST = "VEHICLES_MAX_DURATION";
    private static final String LONGEST_EACH = "VEHICLES_MAX_DURATION_SECTION";
    private static final int MOST_FIXED_COST = 1_000_000_000;
    private static final int MOST_UNIT_COST = 1_000_000;

    private final Text text;
    private final VrplibFile file;
    private final Kind kind;

    /** Node numbers of the file, from 0, in the order of the kernel. */
    private final List<Integer> depots;

    VrplibFleet(Text text, VrplibFile file, Kind kind, List<Integer> depots) {
        this.text = text;
        this.file = file;
        this.kind = kind;
        this.depots = depots;
    }

    void addTo(Fleet fleet) throws BadFileException {
        boolean isEach = file.hasSection(CAPACITIES)
                || file.hasSection(DEPOTS)
                || file.hasSection(FIXED_COSTS)
                || file.hasSection(UNIT_COSTS)
                || file.hasSection(LONGEST_EACH);
        if (isEach) {
            int count = file.whole(file.required("VEHICLES"), "VEHICLES", 1, Fleet.MOST_VEHICLES);
            each(fleet, count);
            return;
        }
        if (depots.size() > 1) {
            throw text.fault(Code.MISSING, 0, DEPOTS, "", "");
        }
        Optional<VrplibFile.Field> vehicles = file.field("VEHICLES");
        int capacity = file.whole(file.required(CAPACITY), CAPACITY, 1, Draft.MOST_LOAD);
        Fleet.Model model = new Fleet.Model(0, capacity, 0, 1, commonDuration());
        if (vehicles.isPresent()) {
            fleet.add(model, file.whole(vehicles.orElseThrow(), "VEHICLES", 1, Fleet.MOST_VEHICLES));
        } else if (kind == Kind.VRPTW) {
            throw text.fault(Code.MISSING, 0, "VEHICLES", "", "");
        } else {
            fleet.addUnlimited(model);
        }
    }

    private void each(Fleet fleet, int count) throws BadFileException {
        Optional<List<Text.Line>> capacities = table(CAPACITIES, count);
        Optional<List<Text.Line>> homes = table(DEPOTS, count);
        Optional<List<Text.Line>> fixedCosts = table(FIXED_COSTS, count);
        Optional<List<Text.Line>> unitCosts = table(UNIT_COSTS, count);
        Optional<List<Text.Line>> longest = table(LONGEST_EACH, count);
        int capacity = capacities.isPresent() ? 0 : file.whole(file.required(CAPACITY), CAPACITY, 1, Draft.MOST_LOAD);
        double common = commonDuration();
        for (int i = 0; i < count; i++) {
            fleet.add(
                    new Fleet.Model(
                            homes.isPresent() ? depot(homes.orElseThrow().get(i)) : 0,
                            whole(capacities, i, CAPACITIES, 1, Draft.MOST_LOAD, capacity),
                            whole(fixedCosts, i, FIXED_COSTS, 0, MOST_FIXED_COST, 0),
                            whole(unitCosts, i, UNIT_COSTS, 0, MOST_UNIT_COST, 1),
                            longest.isPresent()
                                    ? text.number(longest.orElseThrow().get(i), 1, LONGEST_EACH, 0, most())
                                    : common),
                    1);
        }
    }

    private int depot(Text.Line row) throws BadFileException {
        int node = text.whole(row, 1, DEPOTS, 1, Draft.MOST_NODES);
        int depot = depots.indexOf(node - 1);
        if (depot < 0) {
            throw text.fault(Code.OUT_OF_RANGE, row.number(), DEPOTS, row.content(), "DEPOT_SECTION");
        }
        return depot;
    }

    private Optional<List<Text.Line>> table(String section, int count) throws BadFileException {
        return file.hasSection(section) ? Optional.of(file.table(section, count)) : Optional.empty();
    }

    // The section of the file may be absent.
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private int whole(Optional<List<Text.Line>> rows, int vehicle, String field, int least, int most, int otherwise)
            throws BadFileException {
        return rows.isPresent() ? text.whole(rows.orElseThrow().get(vehicle), 1, field, least, most) : otherwise;
    }

    private double commonDuration() throws BadFileException {
        String name = file.field(LONGEST).isPresent() ? LONGEST : "DISTANCE";
        Optional<VrplibFile.Field> field = file.field(name);
        return field.isPresent() ? file.number(field.orElseThrow(), name, 0, most()) : Double.POSITIVE_INFINITY;
    }

    private double most() {
        return Draft.mostTime(kind);
    }
}

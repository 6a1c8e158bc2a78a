package org.supplyline.routing.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supplyline.routing.InstanceFault.Code;

/**
 * CVRPLIB's files (after TSPLIB 95) and their extension VRPLIB, as PyVRP's instances use it: several depots, windows, service times,
 * costs and capacities vehicle by vehicle. Solutions name a client by its node number less one.
 */
final class VrplibReader {

    private static final String COORDINATES = "NODE_COORD_SECTION";
    private static final String WINDOWS = "TIME_WINDOW_SECTION";
    private static final String SERVICE = "SERVICE_TIME_SECTION";
    private static final String END_OF_DEPOTS = "-1";

    private final Text text;
    private final String fileName;
    private final VrplibFile file;
    private final Kind kind;
    private final int nodes;

    /** Depots first, then clients, as node numbers of the file from 0. */
    private final List<Integer> order = new ArrayList<>();

    private final int depots;

    VrplibReader(Text text, String fileName) throws BadFileException {
        this.text = text;
        this.fileName = fileName;
        this.file = new VrplibFile(text);
        this.kind = kind(file.required("TYPE"));
        this.nodes = file.whole(file.required("DIMENSION"), "DIMENSION", 2, Draft.MOST_NODES);
        this.depots = orderNodes();
    }

    Instance read() throws BadFileException {
        List<Text.Line> demands = file.table("DEMAND_SECTION", nodes);
        String name = file.field("NAME").map(VrplibFile.Field::value).orElse(fileName);
        Draft draft = new Draft(text, name, kind, depots, nodes - depots);
        ways(draft, demands);
        for (int node = 0; node < nodes; node++) {
            Text.Line line = demands.get(order.get(node));
            draft.demand(node, text.whole(line, 1, "DEMAND", 0, node < depots ? 0 : Draft.MOST_LOAD));
        }
        times(draft);
        new VrplibFleet(text, file, kind, order.subList(0, depots)).addTo(draft.fleet());
        return draft.build();
    }

    private Kind kind(VrplibFile.Field type) throws BadFileException {
        return switch (type.value().toUpperCase(Locale.ROOT)) {
            case "CVRP" -> Kind.CVRP;
            case "VRPTW", "CVRPTW" -> Kind.VRPTW;
            case "MDVRP" -> Kind.MDVRP;
            case "MDVRPTW" -> Kind.MDVRPTW;
            case "HFVRP" -> Kind.HFVRP;
            case "SDVRP" -> Kind.SDVRP;
            default ->
                throw text.fault(
                        Code.UNSUPPORTED,
                        type.line(),
                        "TYPE",
                        type.value(),
                        "CVRP, VRPTW, MDVRP, MDVRPTW, HFVRP, SDVRP");
        };
    }

    private int orderNodes() throws BadFileException {
        for (Text.Line line : file.section("DEPOT_SECTION")) {
            if (line.content().equals(END_OF_DEPOTS)) {
                break;
            }
            for (int i = 0; i < line.words().size(); i++) {
                int depot = text.whole(line, i, "DEPOT_SECTION", 1, nodes) - 1;
                if (order.contains(depot)) {
                    throw text.fault(Code.DUPLICATE, line.number(), "DEPOT_SECTION", line.content(), "");
                }
                order.add(depot);
            }
        }
        if (order.isEmpty() || order.size() > Fleet.MOST_TYPES) {
            throw text.fault(
                    Code.OUT_OF_RANGE, 0, "DEPOT_SECTION", Integer.toString(order.size()), "1 … " + Fleet.MOST_TYPES);
        }
        int count = order.size();
        boolean[] isDepot = new boolean[nodes];
        order.forEach(depot -> isDepot[depot] = true);
        for (int node = 0; node < nodes; node++) {
            if (!isDepot[node]) {
                order.add(node);
            }
        }
        return count;
    }

    private void ways(Draft draft, List<Text.Line> demands) throws BadFileException {
        VrplibFile.Field type = file.required("EDGE_WEIGHT_TYPE");
        switch (type.value()) {
            case "EUC_2D" -> places(draft);
            case "CEIL_2D" -> {
                places(draft);
                draft.ceil();
            }
            case "EXPLICIT" -> {
                for (int node = 0; node < nodes; node++) {
                    int number = order.get(node);
                    draft.place(node, demands.get(number).number(), number, 0, 0);
                }
                draft.ways(EdgeWeights.read(text, file, order, Draft.mostTime(kind)));
            }
            default ->
                throw text.fault(
                        Code.UNSUPPORTED, type.line(), "EDGE_WEIGHT_TYPE", type.value(), "EUC_2D, CEIL_2D, EXPLICIT");
        }
    }

    private void places(Draft draft) throws BadFileException {
        List<Text.Line> rows = file.table(COORDINATES, nodes);
        double most = Draft.mostCoordinate(kind);
        for (int node = 0; node < nodes; node++) {
            Text.Line row = rows.get(order.get(node));
            draft.place(
                    node,
                    row.number(),
                    order.get(node),
                    text.number(row, 1, COORDINATES, -most, most),
                    text.number(row, 2, COORDINATES, -most, most));
        }
    }

    private void times(Draft draft) throws BadFileException {
        double most = Draft.mostTime(kind);
        if (file.hasSection(WINDOWS)) {
            List<Text.Line> rows = file.table(WINDOWS, nodes);
            for (int node = 0; node < nodes; node++) {
                Text.Line row = rows.get(order.get(node));
                double from = text.number(row, 1, WINDOWS, 0, most);
                draft.window(node, row.number(), from, text.number(row, 2, WINDOWS, 0, most));
            }
        } else if (kind == Kind.VRPTW || kind == Kind.MDVRPTW) {
            throw text.fault(Code.MISSING, 0, WINDOWS, "", "");
        }
        Optional<VrplibFile.Field> service = file.field("SERVICE_TIME");
        if (service.isPresent()) {
            double time = file.number(service.orElseThrow(), "SERVICE_TIME", 0, most);
            for (int node = depots; node < nodes; node++) {
                draft.service(node, time);
            }
        }
        if (file.hasSection(SERVICE)) {
            List<Text.Line> rows = file.table(SERVICE, nodes);
            for (int node = 0; node < nodes; node++) {
                draft.service(node, text.number(rows.get(order.get(node)), 1, SERVICE, 0, most));
            }
        }
    }
}

package org.supplyline.routing.relief;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.supplyline.routing.Reading;
import org.supplyline.routing.relief.JsonCursor.BadFile;
import org.supplyline.routing.relief.ReliefPlan.Load;
import org.supplyline.routing.relief.ReliefPlan.Stop;
import org.supplyline.routing.relief.ReliefPlan.Trip;

/** Reads and writes plan files ({@code supplyline-relief-plan}, version 1). */
public final class ReliefPlanFile {

    private static final String FORMAT = "supplyline-relief-plan";
    private static final int TRIPS = 3_000;
    private static final int STOPS = 2_500;
    private static final int LOADS = 10_000;
    private static final int MINUTES = 2_880;

    private ReliefPlanFile() {}

    /** The plan of a file, or what is wrong with the file. Whether it keeps the rules is for {@link ReliefCheck} to say. */
    public static Reading<ReliefPlan> read(Path file) {
        return JsonCursor.reading(file, ReliefPlanFile::plan);
    }

    private static ReliefPlan plan(JsonCursor top) throws BadFile {
        ReliefFile.checkVersion(top, FORMAT);
        String instance = top.id("instance");
        String solver = top.words("solver");
        boolean dynamic = top.flag("dynamic");
        List<Trip> trips = new ArrayList<>();
        for (JsonCursor at : top.objects("trips", TRIPS)) {
            List<Stop> stops = new ArrayList<>();
            for (JsonCursor stop : at.objects("stops", STOPS)) {
                stops.add(stop(stop));
            }
            trips.add(new Trip(at.id("vehicle"), at.id("depot"), at.number("loadingMinute", 0, MINUTES), stops));
            at.nothingElse();
        }
        top.nothingElse();
        return new ReliefPlan(instance, solver, dynamic, trips);
    }

    private static Stop stop(JsonCursor at) throws BadFile {
        List<Load> loads = new ArrayList<>();
        for (JsonCursor load : at.objects("loads", LOADS)) {
            loads.add(new Load(load.id("item"), load.optionalId("earmark"), load.whole("quantity", 1, 1_000_000)));
            load.nothingElse();
        }
        String site = at.id("site");
        at.nothingElse();
        return new Stop(site, loads);
    }

    /** The plan as text. */
    public static String text(ReliefPlan plan) {
        StringBuilder text =
                new StringBuilder("{\"format\":\"%s\",\"version\":%s,\"instance\":\"%s\",\"solver\":\"%s\"%s"
                        .formatted(
                                FORMAT,
                                ReliefFile.VERSION,
                                plan.instance(),
                                plan.solver(),
                                plan.dynamic() ? ",\"dynamic\":true" : ""));
        ReliefFile.lines(text, "trips", plan.trips(), ReliefPlanFile::trip);
        return text.append("}\n").toString();
    }

    private static String trip(Trip trip) {
        return "{\"vehicle\":\"%s\",\"depot\":\"%s\",\"loadingMinute\":%s,\"stops\":[%s]}"
                .formatted(
                        trip.vehicle(),
                        trip.depot(),
                        trip.loadingMinute(),
                        trip.stops().stream().map(ReliefPlanFile::stop).collect(Collectors.joining(",")));
    }

    private static String stop(Stop stop) {
        return "{\"site\":\"%s\",\"loads\":[%s]}"
                .formatted(
                        stop.site(),
                        stop.loads().stream()
                                .map(load -> ReliefLines.goods(load.item(), load.earmark(), load.quantity()))
                                .collect(Collectors.joining(",")));
    }
}

package org.supplyline.dispatch.task;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.device.Devices;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.PackWords;
import org.supplyline.dispatch.PickPlan;
import org.supplyline.dispatch.Trips;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Places;

/** Tasks as people read them. */
@Component
class TaskWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final TaskProgress progress;
    private final TaskGoods goods;
    private final Trips trips;
    private final Places places;
    private final Devices devices;
    private final PackWords words;
    private final ZoneId zone;

    TaskWords(
            TaskProgress progress,
            TaskGoods goods,
            Trips trips,
            Places places,
            Devices devices,
            PackWords words,
            NodeIdentity node) {
        this.progress = progress;
        this.goods = goods;
        this.trips = trips;
        this.places = places;
        this.devices = devices;
        this.words = words;
        this.zone = node.zone();
    }

    /**
     * A task of the list.
     *
     * @param title whom it is for, or which vehicle
     * @param holder who has it; empty for nobody
     * @param goods all of it in one line
     */
    record Row(
            Task task,
            String title,
            String depot,
            String holder,
            boolean mine,
            Progress progress,
            String goods,
            String when) {}

    /** An item of a task: how much of it is done, and where to go for the rest. */
    record Line(
            String receiver,
            String item,
            String name,
            String packs,
            String base,
            long done,
            long total,
            String left,
            List<Bin> bins) {}

    /** Where goods are to be taken from; no place: they are not there. */
    record Bin(String place, String quantity, String lot, String expiry) {}

    /** A line of the history. */
    record Change(String at, TaskChange.What what, String actor, String from, String to, String reason) {}

    List<Row> rows(List<Task> tasks, Holder reader, boolean chinese) {
        Map<Long, List<Progress.Of>> subjects = progress.subjects(tasks);
        return tasks.stream()
                .map(task -> row(task, subjects.getOrDefault(task.id(), List.of()), reader, chinese))
                .toList();
    }

    private Row row(Task task, List<Progress.Of> subject, Holder reader, boolean chinese) {
        return new Row(
                task,
                title(task, subject, chinese),
                place(task.depot(), chinese),
                holder(task.holder()),
                task.isHeldBy(reader),
                TaskProgress.of(task, subject),
                summary(subject, chinese),
                TIME.format(task.madeAt().atZone(zone)));
    }

    private String title(Task task, List<Progress.Of> subject, boolean chinese) {
        if (task.kind() == TaskKind.LOAD) {
            return trips.find(task.subject())
                    .map(ApprovedTrip::vehicle)
                    .map(vehicle -> place(vehicle, chinese))
                    .orElse(task.subject());
        }
        return subject.stream()
                .findFirst()
                .map(of -> place(of.order().destination(), chinese))
                .orElse(task.subject());
    }

    private String summary(List<Progress.Of> subject, boolean chinese) {
        Map<String, Long> sums = new LinkedHashMap<>();
        subject.forEach(of -> of.order().lines().forEach(line -> sums.merge(line.item(), line.quantity(), Long::sum)));
        return sums.entrySet().stream()
                .map(sum ->
                        words.name(sum.getKey(), chinese) + " " + words.packs(sum.getKey(), sum.getValue(), chinese))
                .collect(Collectors.joining(chinese ? "；" : "; "));
    }

    List<Line> lines(Task task, boolean chinese) {
        List<Line> lines = new ArrayList<>();
        for (TaskGoods.Line line : goods.of(List.of(task)).getOrDefault(task.id(), List.of())) {
            String item = line.item();
            String packs = words.packs(item, line.quantity(), chinese);
            String base = words.base(item, line.quantity(), chinese);
            lines.add(new Line(
                    place(line.order().destination(), chinese),
                    item,
                    words.name(item, chinese),
                    packs,
                    packs.equals(base) ? "" : base,
                    line.done(),
                    line.quantity(),
                    words.packs(item, line.left(), chinese),
                    line.picks().stream().map(pick -> bin(pick, chinese)).toList()));
        }
        return lines;
    }

    private Bin bin(PickPlan.Pick pick, boolean chinese) {
        return new Bin(
                pick.place().isEmpty() ? "" : place(pick.place(), chinese),
                words.packs(pick.item(), pick.quantity(), chinese),
                pick.lot().equals("-") ? "" : pick.lot(),
                pick.expiry());
    }

    Change change(TaskChange change) {
        return new Change(
                TIME.format(change.at().atZone(zone)),
                change.what(),
                change.actor().equals(TaskChange.LEDGER)
                        ? ""
                        : Holder.parse(change.actor()).map(this::holder).orElse(change.actor()),
                holder(change.from()),
                holder(change.to()),
                change.reason());
    }

    /** A person's name, or a handheld's name and number; empty for nobody. */
    String holder(@Nullable Holder holder) {
        if (holder == null) {
            return "";
        }
        return holder.isDevice()
                ? devices.find(holder.name())
                        .map(device -> device.name() + " (" + device.id() + ")")
                        .orElse(holder.name())
                : holder.name();
    }

    String place(String code, boolean chinese) {
        return places.find(code).map(place -> place.name(chinese)).orElse(code);
    }

    /** The orders that a task is about. */
    List<IssueOrder> orders(Task task) {
        return Objects.requireNonNull(progress.subjects(List.of(task)).get(task.id())).stream()
                .map(Progress.Of::order)
                .toList();
    }
}

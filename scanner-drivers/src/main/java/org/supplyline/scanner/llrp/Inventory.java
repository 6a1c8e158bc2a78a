package org.supplyline.scanner.llrp;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a depot's reader has to do, as one ROSpec that never ends by itself: a reader that stops between rounds misses what
 * moves past it. Immutable; change it with the methods that give a new one.
 *
 * @param roSpecId 1 to 2^32-1
 * @param antennas counted from 1; empty for all that the reader has
 * @param singulation null for what the reader does by itself
 * @param trigger when tags are reported
 * @param fields what is reported beside the EPC
 */
public record Inventory(
        long roSpecId,
        Set<Integer> antennas,
        @Nullable Singulation singulation,
        ReportTrigger trigger,
        Set<ReportField> fields) {

    /** All antennas, a report for each tag at once, with antenna, RSSI, first sight and count. */
    public static final Inventory DEFAULTS = new Inventory(
            1,
            Set.of(),
            null,
            ReportTrigger.everyTags(1),
            EnumSet.of(ReportField.ANTENNA, ReportField.PEAK_RSSI, ReportField.FIRST_SEEN, ReportField.SEEN_COUNT));

    /** @throws IllegalArgumentException if the ROSpec ID or an antenna is out of range */
    public Inventory {
        if (roSpecId < 1 || roSpecId > 0xFFFF_FFFFL || antennas.stream().anyMatch(one -> one < 1 || one > 0xFFFF)) {
            throw new IllegalArgumentException("ROSpec %d, antennas %s.".formatted(roSpecId, antennas));
        }
        antennas = Set.copyOf(antennas);
        fields = Set.copyOf(fields);
    }

    /** On these antennas only. */
    public Inventory onAntennas(Integer... numbers) {
        return new Inventory(roSpecId, Set.copyOf(Arrays.asList(numbers)), singulation, trigger, fields);
    }

    public Inventory with(Singulation changed) {
        return new Inventory(roSpecId, antennas, changed, trigger, fields);
    }

    public Inventory with(ReportTrigger changed) {
        return new Inventory(roSpecId, antennas, singulation, changed, fields);
    }

    public Inventory reporting(ReportField... changed) {
        return new Inventory(roSpecId, antennas, singulation, trigger, Set.copyOf(Arrays.asList(changed)));
    }

    /** The ROSpec for ADD_ROSPEC: disabled, as the standard demands, started and stopped by message only. */
    public LlrpParameter roSpec(int version) {
        LlrpParameter boundary = LlrpParameter.of("ROBoundarySpec")
                .with(LlrpParameter.of("ROSpecStartTrigger"))
                .with(LlrpParameter.of("ROSpecStopTrigger"));
        return LlrpParameter.of("ROSpec")
                .with("ROSpecID", roSpecId)
                .with("CurrentState", "Disabled")
                .with(boundary)
                .with(aiSpec())
                .with(reportSpec(version));
    }

    private LlrpParameter aiSpec() {
        List<Long> ids = antennas.isEmpty()
                ? List.of(0L)
                : new TreeSet<>(antennas).stream().map(Integer::longValue).toList();
        return LlrpParameter.of("AISpec")
                .with("AntennaIDs", ids)
                .with(LlrpParameter.of("AISpecStopTrigger"))
                .with(inventoryParameterSpec());
    }

    private LlrpParameter inventoryParameterSpec() {
        LlrpParameter spec = LlrpParameter.of("InventoryParameterSpec")
                .with("InventoryParameterSpecID", 1)
                .with("ProtocolID", "EPCGlobalClass1Gen2");
        if (singulation == null) {
            return spec;
        }
        LlrpParameter control = LlrpParameter.of("C1G2SingulationControl")
                .with("Session", singulation.session())
                .with("TagPopulation", singulation.tagPopulation())
                .with("TagTransitTime", singulation.tagTransitTime().toMillis());
        // Antenna 0 stands for all that the AISpec names.
        return spec.with(LlrpParameter.of("AntennaConfiguration")
                .with(LlrpParameter.of("C1G2InventoryCommand").with(control)));
    }

    /** By time needs LLRP 1.1; a 1.0.1 reader keeps what it sees until it is asked. */
    private LlrpParameter reportSpec(int version) {
        boolean saysTime = trigger.isByTime() && version >= LlrpMessage.VERSION_1_1;
        LlrpParameter selector = LlrpParameter.of("TagReportContentSelector");
        for (ReportField field : fields) {
            selector = selector.with(field.selector, true);
        }
        String kind = saysTime ? "Upon_N_Milliseconds_Or_End_Of_ROSpec" : "Upon_N_Tags_Or_End_Of_ROSpec";
        return LlrpParameter.of("ROReportSpec")
                .with("ROReportTrigger", kind)
                .with("N", saysTime ? trigger.time().toMillis() : trigger.tags())
                .with(selector);
    }
}

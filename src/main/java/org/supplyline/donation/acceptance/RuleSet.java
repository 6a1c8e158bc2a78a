package org.supplyline.donation.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supplyline.catalog.ControlClass;

/**
 * What the branch asks of gifts and of those who take them in.
 *
 * @param months what goods that keep longer than half a year must have left
 * @param shortMonths what goods that keep up to half a year must have left
 * @param freshHours what fresh food must have left
 * @param documents what must come with goods of a control class, by the class's word
 * @param valueProof whether a value needs a proof to be written down
 * @param hazardousKg dangerous goods that a depot may hold, in kilograms; 0: nobody set a limit
 * @param notWanted items on the public list of what is not taken at present
 * @param together people of both sides who count while the donor is there, at least
 * @param alone people of ours who count while no donor is there, at least
 * @param slipPhoto whether a photo of the slip is asked for while no donor is there
 * @param checkHours within which one more may check from photos what one took in alone; 0: never alone
 */
record RuleSet(
        int months,
        int shortMonths,
        int freshHours,
        Map<String, List<String>> documents,
        boolean valueProof,
        int hazardousKg,
        List<String> notWanted,
        int together,
        int alone,
        boolean slipPhoto,
        int checkHours) {

    static final int MAX_MONTHS = 60;
    static final int MAX_HOURS = 24 * 30;
    static final int MAX_KILOGRAMS = 1_000_000;
    static final int MAX_PEOPLE = 9;
    static final int MAX_NOT_WANTED = 500;

    /** As the published rules of branches have it; each may change them. */
    static final RuleSet USUAL = new RuleSet(
            6,
            3,
            24,
            Map.of(
                    ControlClass.PRESCRIPTION.word(),
                    List.of(Paperwork.LICENCE.word(), Paperwork.REGISTRATION.word(), Paperwork.REPORT.word()),
                    ControlClass.DEVICE.word(),
                    List.of(Paperwork.REGISTRATION.word(), Paperwork.REPORT.word()),
                    ControlClass.HAZARDOUS.word(),
                    List.of(Paperwork.SAFETY_SHEET.word())),
            true,
            0,
            List.of(),
            2,
            2,
            true,
            24);

    RuleSet {
        documents = Map.copyOf(new TreeMap<>(documents));
        notWanted = List.copyOf(notWanted);
    }

    /** The member that is out of range; empty if all is well. */
    Optional<String> fault() {
        if (isOutside(months, 0, MAX_MONTHS)) {
            return Optional.of("months");
        }
        if (isOutside(shortMonths, 0, MAX_MONTHS)) {
            return Optional.of("shortMonths");
        }
        if (isOutside(freshHours, 0, MAX_HOURS)) {
            return Optional.of("freshHours");
        }
        if (isOutside(hazardousKg, 0, MAX_KILOGRAMS)) {
            return Optional.of("hazardousKg");
        }
        if (isOutside(together, 2, MAX_PEOPLE)) {
            return Optional.of("together");
        }
        if (isOutside(alone, 1, MAX_PEOPLE)) {
            return Optional.of("alone");
        }
        if (isOutside(checkHours, 0, MAX_HOURS)) {
            return Optional.of("checkHours");
        }
        if (!documents.entrySet().stream().allMatch(RuleSet::isKnown)) {
            return Optional.of("documents");
        }
        return notWanted.size() > MAX_NOT_WANTED ? Optional.of("notWanted") : Optional.empty();
    }

    private static boolean isKnown(Map.Entry<String, List<String>> asked) {
        List<String> papers = Stream.of(Paperwork.values()).map(Paperwork::word).toList();
        return ControlClass.of(asked.getKey()).isPresent() && papers.containsAll(asked.getValue());
    }

    private static boolean isOutside(int value, int least, int most) {
        return value < least || value > most;
    }

    /** What of the documents that the class asks for was not seen. */
    List<Paperwork> missing(ControlClass control, boolean coldChain, Set<Paperwork> seen) {
        List<Paperwork> missing = new ArrayList<>();
        documents.getOrDefault(control.word(), List.of()).stream()
                .map(Paperwork::of)
                .forEach(missing::add);
        if (coldChain) {
            missing.add(Paperwork.TEMPERATURE_LOG);
        }
        missing.removeAll(seen);
        return missing;
    }
}

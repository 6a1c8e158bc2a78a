package org.supplyline.inventory.scan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What became of a device's scans: the feed from which it learns what it may forget. */
@Component
class Outcomes {

    /** The oldest that many are listed; the total is said beside. */
    static final int LIST_LIMIT = 1_000;

    private final OutcomeStore store;
    private final MessageSource messages;

    Outcomes(OutcomeStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    /**
     * The answer (DESIGN section 6).
     *
     * @param bookedThrough every number up to it is booked, held or dismissed
     * @param highest the highest number that came
     * @param missing stretches below it that did not come
     * @param held every number of the epoch that is held now, oldest first
     * @param heldTotal how many those are, when the list is cut
     * @param violations rules that booked scans went against, behind {@code after}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String device,
            long epoch,
            long bookedThrough,
            long highest,
            List<long[]> missing,
            List<HeldScan> held,
            @Nullable Long heldTotal,
            List<ScanViolation> violations) {}

    /** A held scan and what to do about it, in the device's language. */
    record HeldScan(long seq, String code, String text) {}

    /** A rule that a booked scan went against. */
    record ScanViolation(long seq, String code) {}

    /**
     * What a device asks.
     *
     * @param after violations up to this number are known to it
     */
    record Question(OutcomeStore.DeviceEpoch of, long after, Locale locale) {}

    /** How far each of the epochs is settled; one of which nothing came is left out. */
    Map<OutcomeStore.DeviceEpoch, OutcomeStore.Progress> progress(Collection<OutcomeStore.DeviceEpoch> all) {
        return store.progress(all);
    }

    Answer of(String device, long epoch, long after, Locale locale) {
        Question question = new Question(new OutcomeStore.DeviceEpoch(device, epoch), after, locale);
        return answers(List.of(question), progress(List.of(question.of()))).get(0);
    }

    /**
     * The answers in the order of the questions, read with one statement a kind.
     *
     * @param progress how far the epochs are settled, just read
     */
    List<Answer> answers(List<Question> questions, Map<OutcomeStore.DeviceEpoch, OutcomeStore.Progress> progress) {
        List<OutcomeStore.DeviceEpoch> all =
                questions.stream().map(Question::of).distinct().toList();
        Map<OutcomeStore.DeviceEpoch, List<OutcomeStore.Remark>> held = store.held(all, LIST_LIMIT);
        Map<Question, List<OutcomeStore.Remark>> violations = store.violations(questions, LIST_LIMIT);
        return questions.stream()
                .map(question -> answer(
                        question,
                        progress.getOrDefault(question.of(), OutcomeStore.Progress.NONE),
                        held.getOrDefault(question.of(), List.of()),
                        violations.getOrDefault(question, List.of())))
                .toList();
    }

    private Answer answer(
            Question question,
            OutcomeStore.Progress progress,
            List<OutcomeStore.Remark> held,
            List<OutcomeStore.Remark> violations) {
        String device = question.of().device();
        long epoch = question.of().epoch();
        return new Answer(
                device,
                epoch,
                progress.bookedThrough(),
                progress.highest(),
                progress.bookedThrough() == progress.highest() ? List.of() : missing(device, epoch),
                held.stream()
                        .map(remark -> new HeldScan(
                                remark.seq(), remark.code(), text(remark.code(), remark.detail(), question.locale())))
                        .toList(),
                held.size() < LIST_LIMIT ? null : store.heldTotal(device, epoch),
                violations.stream()
                        .map(remark -> new ScanViolation(remark.seq(), remark.code()))
                        .toList());
    }

    private List<long[]> missing(String device, long epoch) {
        return store.gaps(device, epoch, LIST_LIMIT).stream()
                .map(gap -> new long[] {gap.first(), gap.last()})
                .toList();
    }

    private String text(String code, String detail, Locale locale) {
        return messages.getMessage("inventory.held." + code, new Object[] {detail}, locale);
    }
}

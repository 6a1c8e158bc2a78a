package org.supplyline.need;

/**
 * Classes of medical units by how many isolation shifts they run a day; a start from which a branch goes on with the
 * real number of each unit.
 */
public enum SiteClass {
    /** Designated hospital. */
    DESIGNATED(60),
    /** Hospital with a fever ward. */
    FEVER_WARD(24),
    /** Hospital with a fever clinic. */
    FEVER_CLINIC(8),
    /** Small unit: health centre, maternity hospital, disease control. */
    SMALL(4);

    private final long shiftsADay;

    SiteClass(long shiftsADay) {
        this.shiftsADay = shiftsADay;
    }

    public long shiftsADay() {
        return shiftsADay;
    }
}

package org.supplyline.routing;

/** Who looks on while a standard problem is searched. */
public interface StandardWatch {

    /** Asked often; the search ends within a second after it says yes. */
    boolean stopRequested();

    /** Called when there is a better plan; the cost is near the published unit, see {@link StandardPlan#cost}. */
    void improved(double cost, long iteration);
}
